import { DataSource } from 'typeorm';
import { AccountEntity, RoleGrantEntity } from './account.entity.js';
import { AccountStore } from './account.store.js';
import { AuditEventEntity } from './audit.entity.js';
import { AuditStore } from './audit.store.js';
import { accountOf, type NewAccount } from './new-account.js';

/**
 * Makes an account that may manage people everywhere, for whoever holds the keys of the database: where there is no
 * demo, nobody could sign in to make the first one. It leaves a row in the audit. Returns the account's id.
 */
export async function createAdministrator(
  databaseUrl: string,
  person: Pick<NewAccount, 'login' | 'name' | 'password'>,
  now: Date,
): Promise<string> {
  const grants = [{ role: 'system-admin', facilityId: null }] as const;
  const account = await accountOf({ ...person, practitionerId: null, grants }, now);
  const database = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: [AccountEntity, RoleGrantEntity, AuditEventEntity],
    poolSize: 1,
  }).initialize();
  try {
    await database.transaction(async (tx) => {
      const accounts = new AccountStore();
      await accounts.add(tx, account);
      await accounts.setGrants(tx, account.id, grants);
      await new AuditStore().add(tx, {
        ...{ at: now, accountId: null, sessionId: null, requestId: null, address: null, errorCode: null },
        ...{ action: 'command admin:create', outcome: 'success', patientIds: [], recordIds: [account.id] },
      });
    });
    return account.id;
  } finally {
    await database.destroy();
  }
}
