import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Accounts, type DemoAccount } from '#access';
import type { Role } from '#contract';
import { inTransaction, type Tx } from '#database';
import { newId } from '#platform';
import { AGREEMENTS, FACILITIES } from './facilities.js';
import { DEMO_PASSWORD, PEOPLE } from './people.js';
import { planDuties } from './rota.js';

const ROTA_DAYS = 14;
const PROVINCE = '75';
/** These hold everywhere, not at one facility. */
const PROVINCE_ROLES: readonly Role[] = ['system-admin', 'auditor'];

/** What the sign-in page offers. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = PEOPLE.filter((person) => person.shown).map((person) => ({
  login: person.login,
  password: DEMO_PASSWORD,
  name: person.name,
  role: person.roles[0] ?? 'clinician',
}));

/** Fills an empty database with the demo, and keeps the rota of an older one filled for the days to come. */
export async function ensureDemoData(app: INestApplicationContext, now: Date): Promise<'made' | 'kept'> {
  const database = app.get(DataSource);
  const accounts = app.get(Accounts, { strict: false });
  return inTransaction(database, async (tx) => {
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM facility',
    );
    if (count === 0) {
      await makeFacilities(tx);
      await makePeople(tx, accounts);
    }
    await fillRota(tx, now);
    return count === 0 ? 'made' : 'kept';
  });
}

async function makeFacilities(tx: Tx): Promise<void> {
  const ids = new Map(FACILITIES.map((facility) => [facility.key, newId()]));
  for (const facility of FACILITIES) {
    await tx.query(
      `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code, commune_code, phone)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ids.get(facility.key),
        facility.code,
        facility.name,
        facility.nameEn,
        facility.shortName,
        facility.kind,
        facility.technicalLevel,
        PROVINCE,
        facility.communeCode,
        facility.phone,
      ],
    );
  }
  for (const { requesting, consulting } of AGREEMENTS) {
    for (const [index, key] of consulting.entries()) {
      await tx.query(
        `INSERT INTO support_agreement (id, requesting_facility_id, consulting_facility_id, number, valid, rank)
         VALUES ($1, $2, $3, $4, daterange('2026-01-01', NULL), $5)`,
        [newId(), ids.get(requesting), ids.get(key), `DEMO-${requesting}-${key}`, index + 1],
      );
    }
  }
}

async function makePeople(tx: Tx, accounts: Accounts): Promise<void> {
  const facilityIds = await facilitiesByKey(tx);
  for (const person of PEOPLE) {
    const facilityId = person.facility === null ? null : (facilityIds.get(person.facility) ?? null);
    const practitionerId = facilityId === null ? null : newId();
    if (practitionerId !== null) {
      await tx.query(
        `INSERT INTO practitioner (id, facility_id, name, title, position, phone, licence_number, licence_scope)
         VALUES ($1, $2, $3, $4, $5, $6, $7,
           (SELECT 'Khám bệnh, chữa bệnh chuyên khoa ' || name_vi FROM specialty WHERE code = $8))`,
        [
          practitionerId,
          facilityId,
          person.name,
          person.title,
          person.position,
          person.phone,
          person.licence,
          person.specialties[0] ?? null,
        ],
      );
      await tx.query(
        'INSERT INTO practitioner_specialty (practitioner_id, specialty_code) SELECT $1, unnest($2::text[])',
        [practitionerId, person.specialties],
      );
    }
    await accounts.create(tx, {
      login: person.login,
      password: DEMO_PASSWORD,
      name: person.name,
      practitionerId,
      grants: person.roles.map((role) => ({ role, facilityId: PROVINCE_ROLES.includes(role) ? null : facilityId })),
      demo: true,
    });
  }
}

/** Puts the demo's duties where nobody has planned anything. */
async function fillRota(tx: Tx, now: Date): Promise<void> {
  const facilityIds = await facilitiesByKey(tx);
  for (const duty of planDuties(now, ROTA_DAYS)) {
    await tx.query(
      `INSERT INTO duty (id, facility_id, specialty_code, line, position, practitioner_id, starts_at, ends_at, presence, created_by, created_at)
       SELECT $1, $2, $3, $4, $5, account.practitioner_id, $7, $8, $9, account.id, $10
       FROM account WHERE account.login = $6 AND account.practitioner_id IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [
        newId(),
        facilityIds.get(duty.facility),
        duty.specialty,
        duty.line,
        duty.position,
        duty.login,
        duty.from,
        duty.to,
        duty.presence,
        now,
      ],
    );
  }
}

async function facilitiesByKey(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; code: string }[]>('SELECT id, code FROM facility');
  const idByCode = new Map(rows.map((row) => [row.code, row.id]));
  return new Map(FACILITIES.flatMap(({ key, code }) => (idByCode.has(code) ? [[key, idByCode.get(code) ?? '']] : [])));
}
