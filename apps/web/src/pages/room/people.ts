import type { RoomParticipant } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import { signalOf } from './signal.js';
import type { Consult } from './queries.js';

/** Somebody of the consult, as the room shows them. */
export interface RoomPerson {
  id: string;
  name: string;
  /** "BSCKII", where the directory knows one. */
  title: string;
  role: Consult['participants'][number]['role'] | null;
  facilityName: string;
  phone: string | null;
  /** From outside: writes nothing into the case, so no picture of them is taken into it. */
  isGuest: boolean;
  /** `expected`: belongs to the consult and is not in. */
  state: 'here' | 'away' | 'expected';
  /** `none`: sends no sound at all. */
  microphone: 'on' | 'muted' | 'none';
  camera: Incoming | null;
  signal: 1 | 2 | 3 | null;
  /** Whose turn it is among the raised hands, from 1; null when theirs is down. */
  hand: number | null;
}

/** Everybody who is in the room or is expected: who is in comes from the room, who they are from the consult. */
export function peopleIn(
  { participants: invited }: Pick<Consult, 'participants'>,
  inRoom: readonly RoomParticipant[],
  incoming: readonly Incoming[],
): RoomPerson[] {
  const hands = handsIn(inRoom);
  const ids = new Set([...inRoom.map(({ practitionerId }) => practitionerId), ...invited.map(({ id }) => id)]);
  return [...ids].map((id) => {
    const known = invited.find((each) => each.id === id);
    const present = inRoom.find((each) => each.practitionerId === id);
    const theirs = incoming.filter(({ practitionerId }) => practitionerId === id);
    const voice = theirs.find(({ source }) => source === 'microphone');
    return {
      id,
      name: known?.name ?? present?.name ?? '',
      title: known?.title ?? '',
      role: known?.role ?? null,
      facilityName: known?.facilityName ?? fromOutside(present),
      phone: known?.phone ?? null,
      isGuest: present?.guest != null,
      // From the lobby on it is known whose pictures and sound stand ready, before the room says who is in.
      state: present?.state ?? (theirs.length > 0 ? 'here' : 'expected'),
      microphone: voice ? (voice.paused ? 'muted' : 'on') : 'none',
      camera: theirs.find(({ source, paused }) => source === 'camera' && !paused) ?? null,
      // Silence says nothing about the link.
      signal: signalOf(theirs.filter(({ paused }) => !paused).map(({ score }) => score)),
      hand: turnOf(hands, id),
    };
  });
}

/** What a guest comes as, and from where. */
const fromOutside = (present: RoomParticipant | undefined): string =>
  present?.guest ? `${present.guest.role}, ${present.guest.organisation}` : '';

/** Whose hands are up, the longest first. */
export const handsIn = (inRoom: readonly RoomParticipant[]): string[] =>
  inRoom
    .filter(({ handRaisedAt }) => handRaisedAt !== null)
    .sort((a, b) => String(a.handRaisedAt).localeCompare(String(b.handRaisedAt)))
    .map(({ practitionerId }) => practitionerId);

export const turnOf = (hands: readonly string[], id: string): number | null =>
  hands.includes(id) ? hands.indexOf(id) + 1 : null;
