import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotSignedIn } from './access.errors.js';
import type { Locale } from './account.js';
import { AccountStore } from './account.store.js';
import type { MeView } from './auth.dto.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';
import { permissionsOf } from './permissions.js';
import { Sessions } from './sessions.service.js';

/** What the web app knows of the person who uses it. */
@Injectable()
export class Profile {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  async me(sessionId: string): Promise<MeView> {
    const visitor = await this.sessions.recall(sessionId);
    const account = visitor && (await this.accounts.find(this.database.manager, visitor.actor.accountId));
    if (!account) throw new NotSignedIn();
    const { grants } = visitor.actor;
    const facilityIds = grants.flatMap((grant) => grant.facilityId ?? []);
    return {
      accountId: account.id,
      practitionerId: account.practitionerId,
      name: account.name,
      login: account.login,
      locale: account.locale,
      roles: [...grants],
      facilities: await this.accounts.facilityNames(this.database.manager, facilityIds),
      permissions: permissionsOf(grants),
      idleLockMinutes: this.options.idleLockMinutes,
      locked: visitor.state === 'locked',
    };
  }

  async setLocale(sessionId: string, accountId: string, locale: Locale): Promise<MeView> {
    await this.accounts.setLocale(this.database.manager, accountId, locale);
    return this.me(sessionId);
  }
}
