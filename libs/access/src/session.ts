/**
 * A session ends after this long whatever happens in it: a duty of 24 hours with the hand-over at both ends.
 * Leaving a PC is what the idle lock is for.
 */
const SESSION_HOURS = 26;
/** A consult that is under way at the end of its session may finish. */
const CONSULT_GRACE_HOURS = 4;
/** When a session was last used is written at most so often. */
const SEEN_EVERY_MS = 30_000;

const HOUR_MS = 60 * 60_000;

export interface Session {
  id: string;
  accountId: string;
  createdAt: Date;
  /** The last request that a person made, not one that a page made by itself. */
  seenAt: Date;
  expiresAt: Date;
  lockedAt: Date | null;
  revokedAt: Date | null;
  address: string;
  userAgent: string;
}

export type SessionState = 'open' | 'locked' | 'over';

export const expiryOf = (createdAt: Date): Date => new Date(createdAt.getTime() + SESSION_HOURS * HOUR_MS);

/** How long a browser keeps the cookie: as long as the server could accept it. */
export const COOKIE_SECONDS = (SESSION_HOURS + CONSULT_GRACE_HOURS) * 60 * 60;

/** What a session is good for now. A consult is never interrupted: neither by the idle lock nor by the end of the day. */
export function sessionState(
  session: Pick<Session, 'seenAt' | 'expiresAt' | 'lockedAt' | 'revokedAt'>,
  inConsult: boolean,
  now: Date,
  idleLockMinutes: number,
): SessionState {
  if (session.revokedAt !== null) return 'over';
  const grace = inConsult ? CONSULT_GRACE_HOURS * HOUR_MS : 0;
  if (now.getTime() >= session.expiresAt.getTime() + grace) return 'over';
  if (session.lockedAt !== null) return 'locked';
  const idle = now.getTime() - session.seenAt.getTime() >= idleLockMinutes * 60_000;
  return idle && !inConsult ? 'locked' : 'open';
}

/** Whether it is time to write down that the session was used. */
export const isStale = (session: Pick<Session, 'seenAt'>, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= SEEN_EVERY_MS;
