import type { ConsultState, GuestState, Permission } from '#contract';

/** Somebody from outside who was invited into one consult, by a link that is good for one browser and some hours. */
export interface Guest {
  id: string;
  consultId: string;
  name: string;
  organisation: string;
  role: string;
  state: GuestState;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
  /** Of what the link carries; the link itself is kept nowhere. */
  tokenHash: Buffer;
  /** Of what the browser keeps that opened the link first; null until one has. */
  deviceHash: Buffer | null;
}

/** A guest as sockets know them: somebody without account, facility or role, and so without any right of those. */
export interface GuestActor {
  accountId: null;
  practitionerId: null;
  name: string;
  grants: readonly [];
  facilityIds: readonly [];
  /** The id of the invitation. */
  sessionId: string;
  guest: { consultId: string; organisation: string; role: string };
}

const next: Readonly<Record<GuestState, readonly GuestState[]>> = {
  invited: ['waiting', 'revoked'],
  waiting: ['knocking', 'revoked'],
  knocking: ['waiting', 'admitted', 'refused', 'revoked'],
  admitted: ['waiting', 'revoked'],
  // Nobody is asked a second time by a guest whom they refused; but they may think better of it.
  refused: ['admitted', 'revoked'],
  revoked: [],
};

export const mayStand = (from: GuestState, to: GuestState): boolean => next[from].includes(to);

/** Invitations end by themselves: by the clock, and with their consult. */
export const isOver = (
  { state, expiresAt }: Pick<Guest, 'state' | 'expiresAt'>,
  consult: ConsultState,
  now: Date,
): boolean => state === 'revoked' || consult === 'ended' || expiresAt <= now;

/** All that guests may do, and as what. Whatever is not listed is refused. */
const OPEN_TO: Partial<Record<Permission, readonly GuestState[]>> = {
  'guest.wait': ['waiting', 'knocking', 'admitted', 'refused'],
  'room.media': ['admitted'],
};

export const mayUse = ({ state }: Pick<Guest, 'state'>, permission: Permission): boolean =>
  OPEN_TO[permission]?.includes(state) ?? false;

/**
 * What becomes of a browser that opens a link: the first one has it (`bind`), and may come back with it (`known`); for
 * every other it is used up.
 */
export function opening(deviceHash: Buffer | null, device: Buffer | null): 'bind' | 'known' | 'used' {
  if (deviceHash === null) return 'bind';
  return device !== null && deviceHash.equals(device) ? 'known' : 'used';
}

export const actorOf = ({ id, name, consultId, organisation, role }: Guest): GuestActor => ({
  accountId: null,
  practitionerId: null,
  name,
  grants: [],
  facilityIds: [],
  sessionId: id,
  guest: { consultId, organisation, role },
});
