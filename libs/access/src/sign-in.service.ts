import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WrongCredentials } from './access.errors.js';
import { AccountStore } from './account.store.js';
import { signInKeys } from './attempt-keys.js';
import { Attempts } from './attempts.service.js';
import { Audit } from './audit.service.js';
import { fitsPassword } from './password-hash.js';
import { type Caller, Sessions } from './sessions.service.js';

export interface SignedIn {
  token: string;
  accountId: string;
  sessionId: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountStore,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** An unknown login, a wrong password and an account that may not be used here look and take the same. */
  async signIn(login: string, password: string, caller: Caller): Promise<SignedIn> {
    const keys = signInKeys(login, caller.address, await this.sessions.isKnownAddress(login, caller.address));
    await this.attempts.take(keys);

    const account = await this.accounts.findByLogin(this.database.manager, login);
    const fits = await fitsPassword(account?.passwordHash ?? null, password);
    if (account) this.audit.identified(account.id, null);
    if (!account || !fits || !this.sessions.admits(account, caller.address)) throw new WrongCredentials();

    await this.attempts.succeeded(keys);
    const { token, sessionId } = await this.sessions.start(account.id, caller);
    this.audit.identified(account.id, sessionId);
    return { token, accountId: account.id, sessionId };
  }
}
