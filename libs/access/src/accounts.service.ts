import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleGrant } from '#contract';
import { inTransaction, type Tx } from '#database';
import { Clock, InvalidInput } from '#platform';
import type { Account } from './account.js';
import { AccountStore } from './account.store.js';
import type { Actor } from './actor.js';
import { accountOf, type NewAccount, refuseFaults, refuseUnboundGrants } from './new-account.js';
import { hashPassword } from './password-hash.js';
import { passwordFault } from './password.js';
import { Reauthentication } from './reauthentication.service.js';
import { Sessions } from './sessions.service.js';

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
  async create(tx: Tx, input: NewAccount): Promise<string> {
    const account = await accountOf(input, this.clock.now());
    await this.store.add(tx, account);
    await this.store.setGrants(tx, account.id, input.grants);
    return account.id;
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
