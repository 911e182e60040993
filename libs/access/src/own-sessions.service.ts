import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { SessionView } from './auth.dto.js';
import { Reauthentication } from './reauthentication.service.js';
import type { Session } from './session.js';
import { Sessions } from './sessions.service.js';

/** What people do with their own sessions. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly reauthentication: Reauthentication,
  ) {}

  async list(actor: Actor): Promise<SessionView[]> {
    const sessions = await this.sessions.current(actor.accountId);
    return sessions.map((session) => viewOf(session, actor.sessionId));
  }

  end(actor: Actor, id: string): Promise<void> {
    return this.sessions.end(actor.accountId, id);
  }

  lock(actor: Actor): Promise<void> {
    return this.sessions.lock(actor.sessionId);
  }

  async unlock(actor: Actor, password: string): Promise<void> {
    await this.reauthentication.check(actor, password);
    await this.sessions.unlock(actor.sessionId);
  }
}

const viewOf = (session: Session, currentId: string): SessionView => ({
  id: session.id,
  createdAt: session.createdAt.toISOString(),
  seenAt: session.seenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  address: session.address,
  userAgent: session.userAgent,
  locked: session.lockedAt !== null,
  current: session.id === currentId,
});
