import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, Outbox, type Tx } from '#database';
import { Clock, newId } from '#platform';
import { InConsult, SessionNotFound } from './access.errors.js';
import { type Account, mayEnter, normalLogin } from './account.js';
import { clinicalFacilities } from './actor.js';
import { KNOWN_ADDRESS_DAYS } from './attempt-keys.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import { expiryOf, isStale, type Session, sessionState } from './session.js';
import { type SessionOwner, SessionStore } from './session.store.js';
import { hashToken, newToken } from './token.js';
import type { Visitor } from './visitor.js';

/** Told when a session ends before its time, so that its sockets are dropped: `{ sessionId }`. */
export const SESSION_REVOKED = 'SessionRevoked';

/** Where a request comes from. */
export interface Caller {
  address: string;
  userAgent: string;
  /** The token that its cookie carries. */
  token: string | null;
}

const USER_AGENT_LENGTH = 300;

@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly store: SessionStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** Who holds this token at this address; null when nobody does any more. */
  async recognise(token: string, address: string): Promise<Visitor | null> {
    const owner = await this.store.findByToken(this.database.manager, hashToken(token));
    return owner && this.admits(owner.account, address) ? this.visitor(owner) : null;
  }

  /** The same for a session that was recognised before, as a socket's. */
  async recall(sessionId: string): Promise<Visitor | null> {
    const owner = await this.store.findById(this.database.manager, sessionId);
    return owner && this.admits(owner.account, owner.session.address) ? this.visitor(owner) : null;
  }

  admits(account: Pick<Account, 'demo' | 'disabledAt'>, address: string): boolean {
    return mayEnter(account, address, this.options.demoAccounts.length > 0);
  }

  /** Opens a session and ends the one that the same browser held, so that none is left behind on a shared PC. */
  async start(accountId: string, caller: Caller): Promise<{ token: string; sessionId: string }> {
    const token = newToken();
    const now = this.clock.now();
    const session: Session = {
      id: newId(),
      accountId,
      createdAt: now,
      seenAt: now,
      expiresAt: expiryOf(now),
      lockedAt: null,
      revokedAt: null,
      address: caller.address,
      userAgent: caller.userAgent.slice(0, USER_AGENT_LENGTH),
    };
    await inTransaction(this.database, async (tx) => {
      const before = caller.token === null ? null : await this.store.findByToken(tx, hashToken(caller.token));
      if (before) await this.revoke(tx, { accountId: before.session.accountId, id: before.session.id });
      await this.store.add(tx, session, hashToken(token));
    });
    return { token, sessionId: session.id };
  }

  /** Whether the account of this login has signed in from this address not long ago. */
  isKnownAddress(login: string, address: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - KNOWN_ADDRESS_DAYS * 24 * 60 * 60_000);
    return this.store.isKnownAddress(this.database.manager, normalLogin(login), address, since);
  }

  /** An account's sessions that are not over. */
  current(accountId: string): Promise<Session[]> {
    return this.store.current(this.database.manager, accountId, this.clock.now());
  }

  /** Notes that a person used the session just now; a page that asks by itself is no person. */
  async seen(visitor: Visitor): Promise<void> {
    const now = this.clock.now();
    if (visitor.state === 'open' && isStale(visitor, now)) {
      await this.store.seen(this.database.manager, visitor.actor.sessionId, now);
    }
  }

  async lock(sessionId: string): Promise<void> {
    const owner = await this.store.findById(this.database.manager, sessionId);
    if (owner?.inConsult) throw new InConsult();
    await this.store.lock(this.database.manager, sessionId, this.clock.now());
  }

  unlock(sessionId: string): Promise<void> {
    return this.store.unlock(this.database.manager, sessionId, this.clock.now());
  }

  /** Ends one of an account's sessions. */
  async end(accountId: string, id: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const ended = await this.revoke(tx, { accountId, id });
      if (ended.length === 0) throw new SessionNotFound();
    });
  }

  /** Ends sessions of an account: one, all but one, or all. */
  async revoke(tx: Tx, which: { accountId: string; id?: string; exceptId?: string }): Promise<string[]> {
    const ended = await this.store.revoke(tx, which, this.clock.now());
    await this.outbox.tell(tx, ...ended.map((sessionId) => ({ type: SESSION_REVOKED, facts: { sessionId } })));
    return ended;
  }

  private async visitor({ session, account, grants, inConsult, comingBack }: SessionOwner): Promise<Visitor | null> {
    const now = this.clock.now();
    const state = sessionState(session, inConsult || comingBack, now, this.options.idleLockMinutes);
    if (state === 'over') return null;
    // Written down, so that an idle session stays locked when its owner later joins a consult from another PC.
    if (state === 'locked' && session.lockedAt === null) await this.store.lock(this.database.manager, session.id, now);
    const actor = {
      accountId: session.accountId,
      practitionerId: account.practitionerId,
      name: account.name,
      grants,
      facilityIds: clinicalFacilities(grants),
      sessionId: session.id,
    };
    return { actor, state, seenAt: session.seenAt };
  }
}
