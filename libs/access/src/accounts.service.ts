import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleGrant } from '#contract';
import { inTransaction, type Tx } from '#database';
import { Clock, InvalidInput, newId } from '#platform';
import { type Account, loginFault, normalLogin } from './account.js';
import { AccountStore } from './account.store.js';
import type { Actor } from './actor.js';
import { hashPassword } from './password-hash.js';
import { passwordFault } from './password.js';
import { unboundGrants } from './permissions.js';
import { Reauthentication } from './reauthentication.service.js';
import { Sessions } from './sessions.service.js';

export interface NewAccount {
  login: string;
  password: string;
  name: string;
  practitionerId: string | null;
  grants: readonly RoleGrant[];
  /** Its password is public: it opens only the demo, and only on its own machine. */
  demo?: boolean;
}

/** Accounts and what they may do. Whoever calls decides whether the actor may. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: DataSource,
    private readonly store: AccountStore,
    private readonly sessions: Sessions,
    private readonly reauthentication: Reauthentication,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInput with the fields `login`, `password` and `roles`, or LoginTaken. */
  async create(tx: Tx, account: NewAccount): Promise<string> {
    refuseUnboundGrants(account.grants);
    refuseFaults({ login: loginFault(account.login), password: passwordFault(account.password, account.login) });
    const now = this.clock.now();
    const id = newId();
    await this.store.add(tx, {
      id,
      login: normalLogin(account.login),
      passwordHash: await hashPassword(account.password),
      passwordChangedAt: now,
      practitionerId: account.practitionerId,
      name: account.name,
      locale: 'vi',
      demo: account.demo ?? false,
      disabledAt: null,
      createdAt: now,
    });
    await this.store.setGrants(tx, id, account.grants);
    return id;
  }

  /** They hold from the next request on. */
  async setGrants(tx: Tx, accountId: string, grants: readonly RoleGrant[]): Promise<void> {
    refuseUnboundGrants(grants);
    await this.store.setGrants(tx, accountId, grants);
  }

  /** A new password from an administrator ends every session of the account. */
  async setPassword(tx: Tx, accountId: string, password: string): Promise<void> {
    await this.savePassword(tx, accountId, password, 'password');
    await this.sessions.revoke(tx, { accountId });
  }

  /** One's own new password ends one's other sessions. */
  async changeOwnPassword(actor: Actor, current: string, next: string): Promise<void> {
    await this.reauthentication.check(actor, current, 'current');
    await inTransaction(this.database, async (tx) => {
      await this.savePassword(tx, actor.accountId, next, 'next');
      await this.sessions.revoke(tx, { accountId: actor.accountId, exceptId: actor.sessionId });
    });
  }

  /** Signs the account out everywhere and lets nobody in again. */
  async disable(tx: Tx, accountId: string): Promise<void> {
    await this.store.setDisabled(tx, accountId, this.clock.now());
    await this.sessions.revoke(tx, { accountId });
  }

  async enable(tx: Tx, accountId: string): Promise<void> {
    await this.store.setDisabled(tx, accountId, null);
  }

  private async savePassword(tx: Tx, accountId: string, password: string, field: string): Promise<void> {
    const account: Account | null = await this.store.find(tx, accountId);
    if (!account) throw new InvalidInput({ [field]: 'no-account' });
    refuseFaults({ [field]: passwordFault(password, account.login) });
    await this.store.setPassword(tx, accountId, await hashPassword(password), this.clock.now());
  }
}

function refuseFaults(faults: Readonly<Record<string, string | null>>): void {
  const found = Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null);
  if (found.length > 0) throw new InvalidInput(Object.fromEntries(found));
}

function refuseUnboundGrants(grants: readonly RoleGrant[]): void {
  if (unboundGrants(grants).length > 0) throw new InvalidInput({ roles: 'facility-required' });
}
