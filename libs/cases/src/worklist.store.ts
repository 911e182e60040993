import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseState, Priority, Sex, UnnamedReason, WorklistView } from '#contract';
import { type CaseSearch, icd10Mark, marksOf, searchText } from './case-search.js';
import type { CaseViewer } from './case.store.js';
import type { WorklistPlace } from './worklist-cursor.js';

/** Which rows of the worklist are wanted. */
export interface WorklistQuery {
  view: WorklistView;
  states: readonly CaseState[] | null;
  search: CaseSearch | null;
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

/**
 * So many cases found by the index are put into order. Where there are more, they are not rare, and it is faster to walk
 * through the worklist until a page is full.
 */
const MOST_FOUND = 2_000;

const OPEN = `kase.state IN ('ringing', 'unanswered', 'accepted', 'in-consult')`;

/** What an index of words says of cases, as SQL; and the rest, as a condition on `kase`. */
interface Conditions {
  words: string | null;
  rest: string;
}

/** A readers' grant that holds. */
const GRANTED = `reader.practitioner_id = $2 AND reader.record_type = 'case' AND reader.revoked_at IS NULL
    AND coalesce(reader.expires_at, 'infinity') > $4`;

/**
 * Cases that one's own facilities asked, each facility read from its index in the order of the worklist. What `said` asks
 * costs much, and is asked case by case until there is a page of them.
 */
const askedHere = (filter: string, said = 'true'): string => `
  SELECT own.id, own.worklist_order
  FROM unnest($1::uuid[]) AS facility (id)
  CROSS JOIN LATERAL (
    SELECT kase.id, kase.worklist_order FROM medical_case kase
    WHERE kase.requesting_facility_id = facility.id AND ${filter} AND ${said}
    ORDER BY kase.worklist_order, kase.id LIMIT $5
  ) own`;

/** Cases that were routed or shared to oneself, put in order first: OFFSET keeps `said` out of that. */
const routedHere = (filter: string, said = 'true'): string => `
  SELECT kase.id, kase.worklist_order FROM (
    SELECT kase.id, kase.worklist_order
    FROM record_grant reader JOIN medical_case kase ON kase.id = reader.record_id
    WHERE ${GRANTED} AND ${filter}
    ORDER BY kase.worklist_order, kase.id OFFSET 0
  ) kase WHERE ${said} LIMIT $5`;

const ASKED_HERE = 'kase.requesting_facility_id = ANY($1)';
const ROUTED_HERE = `EXISTS (SELECT 1 FROM record_grant reader WHERE reader.record_id = kase.id AND ${GRANTED})`;

/** The marks, in the index of words, of the cases that these show. */
const ASKS = `ARRAY(SELECT '#asks:' || facility FROM unnest($1::uuid[]) facility)`;
const READS = `ARRAY['#reads:' || $2::text]`;

/** What waits for the specialist: rings, and what they took on themselves. */
const WAITS_FOR_ME = `(kase.state = 'ringing'
  OR (kase.state IN ('accepted', 'in-consult') AND kase.consulting_practitioner_id = $2))`;

const OVERDUE = `${OPEN} AND CASE WHEN kase.state IN ('ringing', 'unanswered')
  THEN kase.first_answer_due_at ELSE kase.full_advice_due_at END < $4`;

/** The cases of a view: in the order of the worklist, by their marks, which of those, and what else is asked of them. */
interface Source {
  walk: (filter: string, said?: string) => string;
  marks: string;
  seen: string;
  only: string;
}

const both = (only: string): Source => ({
  walk: (filter, said) => `(${askedHere(filter, said)}) UNION (${routedHere(filter, said)})`,
  marks: `${ASKS} || ${READS}`,
  seen: `(${ASKED_HERE} OR ${ROUTED_HERE})`,
  only,
});

const SOURCES: Readonly<Record<WorklistView, Source>> = {
  mine: { walk: askedHere, marks: ASKS, seen: ASKED_HERE, only: 'true' },
  queue: { walk: routedHere, marks: READS, seen: ROUTED_HERE, only: WAITS_FOR_ME },
  breached: both(OVERDUE),
  all: both('true'),
};

/** The places of the cases of one page: `WITH` parts, the last of which is `page`. */
function pageOf(view: WorklistView, { words, rest }: Conditions): string {
  const { walk, marks, seen, only } = SOURCES[view];
  const filter = `${only} AND ${rest}`;
  const page = (candidates: string): string =>
    `page AS MATERIALIZED (
       SELECT id, worklist_order FROM (${candidates}) candidate ORDER BY worklist_order, id LIMIT $5
     )`;
  if (words === null) return page(walk(filter));
  const few = `(SELECT count(*) FROM found) <= ${MOST_FOUND}`;
  const said = `EXISTS (SELECT 1 FROM case_search search WHERE search.case_id = kase.id AND search.words @@ ${words})`;
  return `found AS MATERIALIZED (
       SELECT case_id FROM case_search WHERE words @@ (search_marks(${marks}) && ${words}) LIMIT ${MOST_FOUND + 1}
     ), ${page(`
       (SELECT kase.id, kase.worklist_order FROM found JOIN medical_case kase ON kase.id = found.case_id
        WHERE ${few} AND ${seen} AND ${filter} ORDER BY kase.worklist_order, kase.id LIMIT $5)
       UNION ALL
       SELECT * FROM (${walk(filter, said)}) walked WHERE NOT ${few}`)}`;
}

@Injectable()
export class WorklistStore {
  constructor(private readonly database: DataSource) {}

  /** One page of rows with all that they show, in one query. */
  page(viewer: CaseViewer & { accountId: string }, query: WorklistQuery, now: Date): Promise<WorklistRow[]> {
    const { conditions, parameters } = conditionsOf(query, now);
    return this.database.query<WorklistRow[]>(
      `WITH parameters AS (
         -- Not every view uses all of them; here PostgreSQL learns the type of each.
         SELECT $1::uuid[], $2::uuid, $3::uuid, $4::timestamptz, $5::int, $6::bigint, $7::uuid
       ), ${pageOf(query.view, conditions)}
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
function conditionsOf(query: WorklistQuery, now: Date): { conditions: Conditions; parameters: unknown[] } {
  const { states, search, patientId, after } = query;
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${FIXED_PARAMETERS + parameters.push(value)}`;
  const rest = [after ? '(kase.worklist_order, kase.id) > ($6::bigint, $7::uuid)' : 'true'];
  if (states) rest.push(`kase.state = ANY(${next([...states])})`);
  if (patientId !== null) rest.push(`kase.patient_id = ${next(patientId)}`);
  const sent = 'coalesce(kase.submitted_at, kase.created_at)';
  if (search?.from) rest.push(`${sent} >= ${next(search.from)}`);
  if (search?.to) rest.push(`${sent} < ${next(search.to)}`);
  const words = search ? wordsOf(search, now, next) : [];
  return {
    conditions: { words: words.length === 0 ? null : `(${words.join(' && ')})`, rest: rest.join(' AND ') },
    parameters,
  };
}

/** What is looked for, as parts of a query of words that all hold. */
function wordsOf(search: CaseSearch, now: Date, next: (value: unknown) => string): string[] {
  const words = marksOf(search, now).map((marks) => `search_marks(${next(marks)}::text[])`);
  if (search.icd10 !== null) words.push(`(quote_literal(${next(icd10Mark(search.icd10))}::text) || ':*')::tsquery`);
  if (search.text !== null) words.push(`search_query(${next(searchText(search.text))}::text)`);
  return words;
}
