import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WrongPassword } from './access.errors.js';
import { AccountStore } from './account.store.js';
import type { Actor } from './actor.js';
import { sessionKeys } from './attempt-keys.js';
import { Attempts } from './attempts.service.js';
import { fitsPassword } from './password-hash.js';

/** Makes sure that it is still the same person who sits at the PC: to unlock, to sign, to change a password. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountStore,
    private readonly attempts: Attempts,
  ) {}

  /** Throws {@link WrongPassword} naming `field`, or TryLater after some failures. */
  async check(actor: Actor, password: string, field = 'password'): Promise<void> {
    const keys = sessionKeys(actor.sessionId);
    await this.attempts.take(keys);
    const account = await this.accounts.find(this.database.manager, actor.accountId);
    if (!(await fitsPassword(account?.passwordHash ?? null, password))) throw new WrongPassword(field);
    await this.attempts.succeeded(keys);
  }
}
