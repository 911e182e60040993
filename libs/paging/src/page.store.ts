import { Injectable } from '@nestjs/common';
import type { CaseState, Priority } from '#contract';
import type { Tx } from '#database';
import { PageEntity } from './page.entity.js';
import type { PageBook } from './page.js';
import { PageStepEntity } from './page-step.entity.js';

/** What paging needs to know of a case. */
export interface PagedCase {
  id: string;
  state: CaseState;
  priority: Priority;
  specialtyCode: string;
  requestingFacilityId: string;
  requestingPractitionerId: string;
  consultingFacilityId: string | null;
}

@Injectable()
export class PageStore {
  /**
   * The page with its steps. Until the transaction ends nobody else decides on it: the row lock makes one winner of
   * two doctors, and one step of two timers.
   */
  async findForDecision(tx: Tx, pageId: string): Promise<PageBook | null> {
    const page = await tx.findOne(PageEntity, { where: { id: pageId }, lock: { mode: 'pessimistic_write' } });
    if (!page) return null;
    return { page, steps: await tx.find(PageStepEntity, { where: { pageId }, order: { step: 'ASC' } }) };
  }

  /** The time of the one clock by which all processes ring. Asked after the lock, which may have taken its time. */
  async clock(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    if (!row) throw new Error('the database does not tell the time');
    return row.now;
  }

  async findRinging(tx: Tx, caseId: string): Promise<string | null> {
    const page = await tx.findOne(PageEntity, { where: { caseId, state: 'ringing' }, select: { id: true } });
    return page?.id ?? null;
  }

  async findCaseOf(tx: Tx, pageId: string): Promise<string | null> {
    const page = await tx.findOne(PageEntity, { where: { id: pageId }, select: { id: true, caseId: true } });
    return page?.caseId ?? null;
  }

  /** A case that was sent to a specialty; null for a draft that has none yet. */
  async findCase(tx: Tx, caseId: string): Promise<PagedCase | null> {
    const [row] = await tx.query<PagedCase[]>(
      `SELECT id, state, priority, specialty_code AS "specialtyCode",
              requesting_facility_id AS "requestingFacilityId",
              requesting_practitioner_id AS "requestingPractitionerId",
              consulting_facility_id AS "consultingFacilityId"
       FROM medical_case WHERE id = $1 AND priority IS NOT NULL AND specialty_code IS NOT NULL`,
      [caseId],
    );
    return row ?? null;
  }

  async getCase(tx: Tx, caseId: string): Promise<PagedCase> {
    const kase = await this.findCase(tx, caseId);
    if (!kase) throw new Error(`case ${caseId} was never sent to a specialty`);
    return kase;
  }

  async insert(tx: Tx, { page, steps }: PageBook): Promise<void> {
    await tx.insert(PageEntity, page);
    if (steps.length > 0) await tx.insert(PageStepEntity, [...steps]);
  }

  /** Writes what differs. */
  async save(tx: Tx, before: PageBook, after: PageBook): Promise<void> {
    if (after.page !== before.page) await tx.update(PageEntity, { id: after.page.id }, after.page);
    for (const step of after.steps.filter((each) => !before.steps.includes(each))) {
      await tx.update(PageStepEntity, { pageId: step.pageId, step: step.step }, step);
    }
  }

  /**
   * Pages that no timer moved when it should have (its event was lost by hand, or the clock was set back):
   * a ring or a promised call is overdue, or was begun in what is now the future.
   */
  async stuck(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT page.id FROM page WHERE page.state = 'ringing' AND (
         page.started_at > clock_timestamp() + interval '1 second'
         OR EXISTS (
           SELECT FROM page_step step WHERE step.page_id = page.id AND (
             step.state = 'ringing' AND (step.ring_until < clock_timestamp() - interval '2 seconds'
               OR step.rang_at > clock_timestamp() + interval '1 second')
             OR step.state = 'waiting' AND step.rung = 'duty-leader'
               AND step.due_at < clock_timestamp() - interval '2 seconds'
           )
         )
       )`,
    );
    return rows.map((row) => row.id);
  }
}
