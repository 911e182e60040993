import type { DomainError, Door } from '#platform';
import { NotPermitted, NotSignedIn, SessionLocked } from './access.errors.js';
import { type Actor, holds } from './actor.js';

/** Whoever comes with a session that is not over. */
export interface Visitor {
  actor: Actor;
  state: 'open' | 'locked';
  seenAt: Date;
}

/** Why a visitor does not get through a door, or null when it is open to them. */
export function refusal(visitor: Visitor | null, door: Door | undefined, whileLocked: boolean): DomainError | null {
  // The app does not start with a door that nothing is declared of; should one be there, it is shut.
  if (door === undefined) return new NotPermitted();
  if (door.public) return null;
  if (visitor === null) return new NotSignedIn();
  if (visitor.state === 'locked' && !whileLocked) return new SessionLocked();
  return holds(visitor.actor, door.permission) ? null : new NotPermitted();
}
