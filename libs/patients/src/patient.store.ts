import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { searchPatterns, type Tx } from '#database';
import { newId } from '#platform';
import { PatientEntity, PatientIdentifierEntity } from './patient.entity.js';
import type { Patient, PatientIdentifier } from './patient.js';

/** Who looks, as far as sight depends on it. */
export interface Viewer {
  facilityIds: readonly string[];
  practitionerId: string | null;
}

const SEARCH_LIMIT = 20;

/**
 * A patient is seen by the facility that registered them, and through each case that is. The view `patient_reader`
 * says the latter, since this lib knows no cases.
 */
const VISIBLE = `(patient.facility_id = ANY(:facilityIds) OR EXISTS (
  SELECT 1 FROM patient_reader reader
  WHERE reader.patient_id = patient.id AND (
    reader.facility_id = ANY(:facilityIds)
    OR (reader.practitioner_id = :practitionerId AND coalesce(reader.expires_at, 'infinity') > :now))))`;

/**
 * $1 facilities, $2 practitioner, $3 now, $4 a number, then the words. The patients of each facility are read from
 * their index, newest first, and those seen through cases beside them: no search looks at the whole province.
 */
function searchSql(words: number): string {
  const inName = Array.from({ length: words }, (_, n) => `patient.search_name LIKE search_text($${n + 5}::text)`);
  const matches =
    words === 0
      ? '$4::text IS NOT NULL'
      : `((${inName.join(' AND ')}) OR patient.id IN (SELECT patient_id FROM patient_identifier WHERE value = $4::text))`;
  return `
    SELECT id FROM (
      (SELECT own.id, own.updated_at
       FROM unnest($1::uuid[]) AS facility (id)
       CROSS JOIN LATERAL (
         SELECT patient.id, patient.updated_at FROM patient
         WHERE patient.facility_id = facility.id AND ${matches}
         ORDER BY patient.updated_at DESC LIMIT ${SEARCH_LIMIT}
       ) own)
      UNION
      (SELECT patient.id, patient.updated_at
       FROM patient_reader reader JOIN patient ON patient.id = reader.patient_id
       WHERE reader.practitioner_id = $2::uuid AND coalesce(reader.expires_at, 'infinity') > $3::timestamptz
         AND ${matches}
       ORDER BY patient.updated_at DESC LIMIT ${SEARCH_LIMIT})
      UNION
      (SELECT patient.id, patient.updated_at
       FROM patient_reader reader JOIN patient ON patient.id = reader.patient_id
       WHERE reader.facility_id = ANY($1) AND NOT patient.facility_id = ANY($1) AND ${matches}
       ORDER BY patient.updated_at DESC LIMIT ${SEARCH_LIMIT})
    ) found
    ORDER BY updated_at DESC, id DESC LIMIT ${SEARCH_LIMIT}`;
}

@Injectable()
export class PatientStore {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<Patient | null> {
    const rows = await this.database.getRepository(PatientEntity).findBy({ id });
    return (await this.complete(this.database.manager, rows))[0] ?? null;
  }

  async findVisible(viewer: Viewer, id: string, now: Date): Promise<Patient | null> {
    const rows = await this.visible(this.database.manager, viewer, now).andWhere('patient.id = :id', { id }).getMany();
    return (await this.complete(this.database.manager, rows))[0] ?? null;
  }

  /** Every word is in the name, or a number is the text; without a text those changed last. */
  async search(viewer: Viewer, text: string, now: Date): Promise<Patient[]> {
    const words = searchPatterns(text);
    const found = await this.database.query<{ id: string }[]>(searchSql(words.length), [
      [...viewer.facilityIds],
      viewer.practitionerId,
      now,
      text.replace(/\s/g, '').toUpperCase(),
      ...words,
    ]);
    const order = found.map(({ id }) => id);
    const rows = await this.database.getRepository(PatientEntity).findBy({ id: In(order) });
    rows.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
    return this.complete(this.database.manager, rows);
  }

  /** Another patient whom the viewer can see and who has one of the same numbers of the state. */
  async findByNumber(tx: Tx, viewer: Viewer, patient: Patient, now: Date): Promise<string | null> {
    const official = patient.identifiers.filter((each) => each.system === 'personal-id' || each.system === 'insurance');
    if (official.length === 0) return null;
    const row = await this.visible(tx, viewer, now)
      .andWhere(
        `patient.id <> :id AND EXISTS (SELECT 1 FROM patient_identifier identifier
                 WHERE identifier.patient_id = patient.id AND identifier.value IN (:...values)
                   AND identifier.system IN ('personal-id', 'insurance'))`,
        { id: patient.id, values: official.map((each) => each.value) },
      )
      .getOne();
    return row?.id ?? null;
  }

  async communeExists(tx: Tx, code: string): Promise<boolean> {
    const found: unknown[] = await tx.query('SELECT 1 FROM commune WHERE code = $1', [code]);
    return found.length > 0;
  }

  /** The row, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Patient | null> {
    const rows = await tx.find(PatientEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return (await this.complete(tx, rows))[0] ?? null;
  }

  /** False when a patient with this id is there already. */
  async insert(tx: Tx, patient: Patient): Promise<boolean> {
    const { identifiers, communeName: _readOnly, ...row } = patient;
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(PatientEntity)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    const inserted = Array.isArray(result.raw) && result.raw.length > 0;
    if (inserted) await this.writeIdentifiers(tx, patient.id, identifiers);
    return inserted;
  }

  async update(tx: Tx, patient: Patient): Promise<void> {
    const { id, identifiers, communeName: _readOnly, ...row } = patient;
    await tx.update(PatientEntity, id, row);
    await tx.delete(PatientIdentifierEntity, { patientId: id });
    await this.writeIdentifiers(tx, id, identifiers);
  }

  private async writeIdentifiers(tx: Tx, patientId: string, identifiers: readonly PatientIdentifier[]): Promise<void> {
    const rows = identifiers.map(({ system, value, issuer }) => ({ id: newId(), patientId, system, value, issuer }));
    if (rows.length > 0) await tx.insert(PatientIdentifierEntity, rows);
  }

  private visible(manager: EntityManager, viewer: Viewer, now: Date): SelectQueryBuilder<PatientEntity> {
    return manager.createQueryBuilder(PatientEntity, 'patient').where(VISIBLE, {
      facilityIds: [...viewer.facilityIds],
      practitionerId: viewer.practitionerId,
      now,
    });
  }

  /** Numbers and names of communes for all rows at once. */
  private async complete(manager: EntityManager, rows: readonly PatientEntity[]): Promise<Patient[]> {
    if (rows.length === 0) return [];
    const identifiers = await manager.find(PatientIdentifierEntity, {
      where: { patientId: In(rows.map((row) => row.id)) },
      order: { system: 'ASC', value: 'ASC' },
    });
    const communes = await manager.query<{ code: string; name: string }[]>(
      'SELECT code, name FROM commune WHERE code = ANY($1)',
      [rows.flatMap((row) => row.communeCode ?? [])],
    );
    return rows.map((row) => ({
      ...row,
      communeName: communes.find((commune) => commune.code === row.communeCode)?.name ?? null,
      identifiers: identifiers
        .filter((each) => each.patientId === row.id)
        .map(({ system, value, issuer }) => ({ system, value, issuer })),
    }));
  }
}
