import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseState, Priority, Sex, UnnamedReason, WorklistView } from '#contract';
import { searchPatterns } from '#database';
import type { CaseViewer } from './case.store.js';
import type { WorklistPlace } from './worklist-cursor.js';

/** Which rows of the worklist are wanted. */
export interface WorklistQuery {
  view: WorklistView;
  states: readonly CaseState[] | null;
  text: string | null;
  patientId: string | null;
  after: WorklistPlace | null;
  limit: number;
}

export interface WorklistRow {
  order: number;
  id: string;
  number: string;
  state: CaseState;
  priority: Priority | null;
  patientId: string;
  name: string | null;
  unnamedReason: UnnamedReason | null;
  birthDate: string | null;
  estimatedAge: number | null;
  sex: Sex;
  specialtyCode: string | null;
  question: string;
  requestingFacilityName: string;
  consultingFacilityName: string | null;
  consultantName: string | null;
  submittedAt: Date | null;
  firstAnswerDueAt: Date | null;
  fullAdviceDueAt: Date | null;
  updatedAt: Date;
  unread: boolean;
  unreadMessages: number;
}

/** $1 facilities, $2 practitioner, $3 account, $4 now, $5 limit, $6 and $7 the place; filters take more. */
const FIXED_PARAMETERS = 7;

const OPEN = `kase.state IN ('ringing', 'unanswered', 'accepted', 'in-consult')`;

/** Cases that one's own facilities asked, each facility read from its index in the order of the worklist. */
const askedHere = (filter: string): string => `
  SELECT own.id, own.worklist_order
  FROM unnest($1::uuid[]) AS facility (id)
  CROSS JOIN LATERAL (
    SELECT kase.id, kase.worklist_order FROM medical_case kase
    WHERE kase.requesting_facility_id = facility.id AND ${filter}
    ORDER BY kase.worklist_order, kase.id LIMIT $5
  ) own`;

/** Cases that were routed or shared to oneself. */
const routedHere = (filter: string): string => `
  SELECT kase.id, kase.worklist_order
  FROM record_grant reader JOIN medical_case kase ON kase.id = reader.record_id
  WHERE reader.practitioner_id = $2 AND reader.record_type = 'case' AND reader.revoked_at IS NULL
    AND coalesce(reader.expires_at, 'infinity') > $4 AND ${filter}
  ORDER BY kase.worklist_order, kase.id LIMIT $5`;

/** What waits for the specialist: rings, and what they took on themselves. */
const WAITS_FOR_ME = `(kase.state = 'ringing'
  OR (kase.state IN ('accepted', 'in-consult') AND kase.consulting_practitioner_id = $2))`;

const OVERDUE = `${OPEN} AND CASE WHEN kase.state IN ('ringing', 'unanswered')
  THEN kase.first_answer_due_at ELSE kase.full_advice_due_at END < $4`;

const SOURCES: Readonly<Record<WorklistView, (filter: string) => string>> = {
  mine: (filter) => askedHere(filter),
  queue: (filter) => routedHere(`${WAITS_FOR_ME} AND ${filter}`),
  breached: (filter) => both(`${OVERDUE} AND ${filter}`),
  all: (filter) => both(filter),
};

const both = (filter: string): string => `(${askedHere(filter)}) UNION (${routedHere(filter)})`;

@Injectable()
export class WorklistStore {
  constructor(private readonly database: DataSource) {}

  /** One page of rows with all that they show, in one query. */
  page(viewer: CaseViewer & { accountId: string }, query: WorklistQuery, now: Date): Promise<WorklistRow[]> {
    const { filter, parameters } = filterOf(query);
    return this.database.query<WorklistRow[]>(
      `WITH parameters AS (
         -- Not every view uses all of them; here PostgreSQL learns the type of each.
         SELECT $1::uuid[], $2::uuid, $3::uuid, $4::timestamptz, $5::int, $6::bigint, $7::uuid
       ), page AS MATERIALIZED (
         SELECT id, worklist_order FROM (${SOURCES[query.view](filter)}) candidate
         ORDER BY worklist_order, id LIMIT $5
       )
       SELECT kase.worklist_order::float8 AS "order", kase.id, kase.number, kase.state, kase.priority,
         patient.id AS "patientId", patient.name, patient.unnamed_reason AS "unnamedReason",
         patient.birth_date AS "birthDate", patient.estimated_age AS "estimatedAge", patient.sex,
         kase.specialty_code AS "specialtyCode",
         coalesce(question.text, kase.situation) AS question,
         requesting.short_name AS "requestingFacilityName", consulting.short_name AS "consultingFacilityName",
         consultant.name AS "consultantName", kase.submitted_at AS "submittedAt",
         kase.first_answer_due_at AS "firstAnswerDueAt", kase.full_advice_due_at AS "fullAdviceDueAt",
         kase.updated_at AS "updatedAt", message.unread AS "unreadMessages",
         message.unread > 0 OR EXISTS (
           SELECT 1 FROM case_event event
           WHERE event.case_id = kase.id AND event.at > coalesce(reading.read_at, '-infinity')
             AND event.practitioner_id IS DISTINCT FROM $2
         ) AS unread
       FROM page
       JOIN medical_case kase ON kase.id = page.id
       JOIN patient ON patient.id = kase.patient_id
       JOIN facility requesting ON requesting.id = kase.requesting_facility_id
       LEFT JOIN facility consulting ON consulting.id = kase.consulting_facility_id
       LEFT JOIN practitioner consultant ON consultant.id = kase.consulting_practitioner_id
       LEFT JOIN case_question question ON question.case_id = kase.id AND question.number = 1
       LEFT JOIN case_reading reading ON reading.case_id = kase.id AND reading.account_id = $3
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS unread FROM case_message message
         WHERE message.case_id = kase.id AND message.sent_at > coalesce(reading.read_at, '-infinity')
           AND message.practitioner_id IS DISTINCT FROM $2
       ) message
       ORDER BY page.worklist_order, page.id`,
      [
        [...viewer.facilityIds],
        viewer.practitionerId,
        viewer.accountId,
        now,
        query.limit,
        query.after?.order ?? null,
        query.after?.id ?? null,
        ...parameters,
      ],
    );
  }

  /** Messages of others that this account has not read. */
  async unreadMessages(caseId: string, accountId: string, practitionerId: string | null): Promise<number> {
    const [row] = await this.database.query<{ unread: number }[]>(
      `SELECT count(*)::int AS unread FROM case_message message
       LEFT JOIN case_reading reading ON reading.case_id = message.case_id AND reading.account_id = $2
       WHERE message.case_id = $1 AND message.sent_at > coalesce(reading.read_at, '-infinity')
         AND message.practitioner_id IS DISTINCT FROM $3`,
      [caseId, accountId, practitionerId],
    );
    return row?.unread ?? 0;
  }

  /** Remembers that everything up to `at` was seen. */
  async markRead(caseId: string, accountId: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO case_reading (case_id, account_id, read_at) VALUES ($1, $2, $3)
       ON CONFLICT (case_id, account_id) DO UPDATE SET read_at = greatest(case_reading.read_at, excluded.read_at)`,
      [caseId, accountId, at],
    );
  }
}

/** The conditions of a query, with the parameters that follow the fixed ones. */
function filterOf({ states, text, patientId, after }: WorklistQuery): { filter: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${FIXED_PARAMETERS + parameters.push(value)}`;
  const conditions = [after ? '(kase.worklist_order, kase.id) > ($6::bigint, $7::uuid)' : 'true'];
  if (states) conditions.push(`kase.state = ANY(${next([...states])})`);
  if (patientId !== null) conditions.push(`kase.patient_id = ${next(patientId)}`);
  if (text !== null) conditions.push(matching(text, next));
  return { filter: conditions.join(' AND '), parameters };
}

/** Every word of the text is in the patient's name, or in the number of the case. */
function matching(text: string, next: (value: unknown) => string): string {
  const words = searchPatterns(text).map(next);
  const inNumber = words.map((word) => `kase.number ILIKE ${word}::text`);
  const inName = words.map((word) => `patient.search_name LIKE search_text(${word}::text)`);
  return `(${inNumber.join(' AND ')} OR EXISTS (
    SELECT 1 FROM patient WHERE patient.id = kase.patient_id AND ${inName.join(' AND ')}))`;
}
