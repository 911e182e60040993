import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Tx } from '#database';
import { CaseEntity } from './case.entity.js';
import type { Case } from './case.js';
import type { CaseQuestion } from './case-questions.js';
import { CaseQuestionEntity } from './case-records.entity.js';

/** Who looks, as far as sight depends on it. */
export interface CaseViewer {
  facilityIds: readonly string[];
  practitionerId: string | null;
}

/** A case is seen by the facility that asks, and by those to whom it was routed or shared. */
const VISIBLE = `(kase.requesting_facility_id = ANY(:facilityIds) OR EXISTS (
  SELECT 1 FROM record_grant reader
  WHERE reader.record_type = 'case' AND reader.record_id = kase.id AND reader.practitioner_id = :practitionerId
    AND reader.revoked_at IS NULL AND coalesce(reader.expires_at, 'infinity') > :now))`;

@Injectable()
export class CaseStore {
  constructor(private readonly database: DataSource) {}

  findVisible(viewer: CaseViewer, id: string, now: Date): Promise<Case | null> {
    return this.visible(this.database.manager, viewer, id, now).getOne();
  }

  /** The case, when the viewer may know of it, held until the transaction ends. */
  lockVisible(tx: Tx, viewer: CaseViewer, id: string, now: Date): Promise<Case | null> {
    return this.visible(tx, viewer, id, now).setLock('pessimistic_write').getOne();
  }

  /** The row, held until the transaction ends. */
  lock(tx: Tx, id: string): Promise<Case | null> {
    return tx.findOne(CaseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async nextNumber(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ number: number }[]>(`SELECT nextval('case_number')::int AS number`);
    if (!row) throw new Error('the sequence of case numbers is gone');
    return row.number;
  }

  /** False when there is a case with this id already. */
  async insert(tx: Tx, kase: Case): Promise<boolean> {
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(CaseEntity)
      .values(kase)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(result.raw) && result.raw.length > 0;
  }

  async update(tx: Tx, kase: Case): Promise<void> {
    const { id, ...values } = kase;
    await tx.update(CaseEntity, id, values);
  }

  questions(caseId: string): Promise<CaseQuestion[]> {
    return this.database.getRepository(CaseQuestionEntity).find({ where: { caseId }, order: { number: 'ASC' } });
  }

  /** Puts these questions in the place of all. False when one has the id of another case's question. */
  async replaceQuestions(tx: Tx, caseId: string, questions: readonly CaseQuestion[]): Promise<boolean> {
    await tx.delete(CaseQuestionEntity, { caseId });
    if (questions.length === 0) return true;
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(CaseQuestionEntity)
      .values([...questions])
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(result.raw) && result.raw.length === questions.length;
  }

  /** Writes an answer, or takes it back. False when the case has no such question. */
  async answer(
    tx: Tx,
    caseId: string,
    questionId: string,
    answer: string | null,
    by: string,
    now: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `WITH question AS (SELECT id FROM case_question WHERE id = $2 AND case_id = $1),
       written AS (
         UPDATE case_question SET answer = $3, answered_by = CASE WHEN $3::text IS NOT NULL THEN $4::uuid END,
           answered_at = CASE WHEN $3::text IS NOT NULL THEN $5::timestamptz END
         WHERE id = (SELECT id FROM question) AND answer IS DISTINCT FROM $3)
       SELECT id FROM question`,
      [caseId, questionId, answer, by, now],
    );
    return rows.length === 1;
  }

  /** Everybody to whom the case was routed or shared and still is. */
  async readers(tx: Tx, caseId: string, now: Date): Promise<string[]> {
    const rows = await tx.query<{ practitioner_id: string }[]>(
      `SELECT DISTINCT practitioner_id FROM record_grant
       WHERE record_type = 'case' AND record_id = $1 AND revoked_at IS NULL AND coalesce(expires_at, 'infinity') > $2`,
      [caseId, now],
    );
    return rows.map((row) => row.practitioner_id);
  }

  private visible(manager: EntityManager, viewer: CaseViewer, id: string, now: Date): SelectQueryBuilder<CaseEntity> {
    return manager
      .createQueryBuilder(CaseEntity, 'kase')
      .where('kase.id = :id', { id })
      .andWhere(VISIBLE, { facilityIds: [...viewer.facilityIds], practitionerId: viewer.practitionerId, now });
  }
}
