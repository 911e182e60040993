import type { MediaSource, RoomParticipant } from '#contract';

/**
 * `joining` and `rejoining` differ in what is on the screen: nothing yet, or the room as it was. The last three come
 * from elsewhere: the person went on in another page, the consult is over, or the room may not be entered.
 */
export type RoomPhase = 'outside' | 'joining' | 'in' | 'rejoining' | 'taken-over' | 'ended' | 'failed';

/** Whether pictures and sound find their way between this page and the relay. */
export type MediaLink = 'connecting' | 'open' | 'broken';

/** Something a participant sends, as it arrives here. */
export interface Incoming {
  consumerId: string;
  practitionerId: string;
  source: MediaSource;
  track: MediaStreamTrack;
  /** Nothing of it flows: muted by the one who sends it, or a picture where the link carries sound alone. */
  paused: boolean;
  /** How well it arrives, 0 to 10; null before it was measured. */
  score: number | null;
}

/** The room as the page shows it. Never changed in place. */
export interface RoomState {
  phase: RoomPhase;
  link: MediaLink;
  /** Why it cannot be entered, or not yet: a code of the server. */
  failure: string | null;
  participants: readonly RoomParticipant[];
  incoming: readonly Incoming[];
  /** Who is loudest. */
  speakerId: string | null;
  /** How well what this page sends arrives at the relay, 0 to 10; null before it was measured. */
  sendScore: number | null;
}

export const OUTSIDE: RoomState = {
  phase: 'outside',
  link: 'connecting',
  failure: null,
  participants: [],
  incoming: [],
  speakerId: null,
  sendScore: null,
};

/** Whether the room goes on, or will again by itself. */
export const isUnderWay = ({ phase }: Pick<RoomState, 'phase'>): boolean =>
  phase === 'joining' || phase === 'in' || phase === 'rejoining';

export const withParticipant = (all: readonly RoomParticipant[], one: RoomParticipant): RoomParticipant[] =>
  all.some((each) => each.practitionerId === one.practitionerId)
    ? all.map((each) => (each.practitionerId === one.practitionerId ? one : each))
    : [...all, one];

/** The state of a whole from that of its parts: broken when one is, connecting while one is. */
export function linkOf(connections: readonly RTCPeerConnectionState[]): MediaLink {
  if (connections.some((state) => state === 'failed' || state === 'disconnected')) return 'broken';
  return connections.includes('connecting') ? 'connecting' : 'open';
}
