import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { RoleGrant } from '#contract';
import type { Tx } from '#database';
import { newId } from '#platform';
import { LoginTaken } from './access.errors.js';
import { AccountEntity, RoleGrantEntity } from './account.entity.js';
import { type Account, type Locale, normalLogin } from './account.js';

export interface FacilityName {
  id: string;
  name: string;
  shortName: string;
}

@Injectable()
export class AccountStore {
  find(tx: Tx, id: string): Promise<Account | null> {
    return tx.findOneBy(AccountEntity, { id });
  }

  /** Small and capital letters are the same. */
  findByLogin(tx: Tx, login: string): Promise<Account | null> {
    return tx
      .createQueryBuilder(AccountEntity, 'account')
      .where('lower(account.login) = lower(:login)', { login: normalLogin(login) })
      .getOne();
  }

  async add(tx: Tx, account: Account): Promise<void> {
    try {
      await tx.insert(AccountEntity, account);
    } catch (error) {
      if (error instanceof QueryFailedError && isTakenLogin(error.driverError)) throw new LoginTaken();
      throw error;
    }
  }

  async setGrants(tx: Tx, accountId: string, grants: readonly RoleGrant[]): Promise<void> {
    await tx.delete(RoleGrantEntity, { accountId });
    const rows = grants.map(({ role, facilityId }) => ({ id: newId(), accountId, role, facilityId }));
    await tx.insert(RoleGrantEntity, rows);
  }

  async setPassword(tx: Tx, id: string, passwordHash: string, now: Date): Promise<void> {
    await tx.update(AccountEntity, { id }, { passwordHash, passwordChangedAt: now });
  }

  async setDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
    await tx.update(AccountEntity, { id }, { disabledAt });
  }

  async setLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
    await tx.update(AccountEntity, { id }, { locale });
  }

  /** Names of the facilities of somebody's roles. It reads a table of directory, which stands above this lib. */
  facilityNames(tx: Tx, ids: readonly string[]): Promise<FacilityName[]> {
    return tx.query<FacilityName[]>(
      'SELECT id, name, short_name AS "shortName" FROM facility WHERE id = ANY($1) ORDER BY code',
      [ids],
    );
  }
}

const isTakenLogin = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'account_login';
