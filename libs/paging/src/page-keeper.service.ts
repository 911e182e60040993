import { Injectable, Logger } from '@nestjs/common';
import { RecordGrants } from '#access';
import { CaseLife } from '#cases';
import { Outbox, type Tx } from '#database';
import { Clock } from '#platform';
import { carryOut, type Decision } from './decision.js';
import { newTimers, readersOf, ringsBegun, ringsStopped } from './page-changes.js';
import type { PageBook } from './page.js';
import { type PagedCase, PageStore } from './page.store.js';
import { pageChanged, pageRang, pageRingStopped, pageStepDue } from './paging.events.js';

/** Makes a page's next state true: its rows, who may read the case, its timers, and what people see of it. */
@Injectable()
export class PageKeeper {
  private readonly log = new Logger(PageKeeper.name);

  constructor(
    private readonly store: PageStore,
    private readonly grants: RecordGrants,
    private readonly cases: CaseLife,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Begins a page. A case that nobody answered rings again. */
  async open(tx: Tx, book: PageBook, kase: PagedCase): Promise<void> {
    const { page, steps } = book;
    if (kase.state !== 'ringing') {
      await this.cases.move(tx, kase.id, 'ringing', { by: page.startedBy }, this.clock.now());
    }
    await this.store.insert(tx, book);
    await this.tell(tx, { page, steps: [] }, book, kase);
    this.log.log({ pageId: page.id, caseId: page.caseId, steps: steps.length }, 'a page began');
  }

  /** `now` is the database's: all processes ring by its clock. */
  async decided(tx: Tx, before: PageBook, decisions: readonly Decision[], now: Date): Promise<PageBook> {
    const after = carryOut(before, decisions, now);
    if (decisions.length > 0) await this.keep(tx, before, after);
    const ending = decisions.find((decision) => decision.do === 'cancel' || decision.do === 'exhaust');
    if (ending) await this.leaveUnanswered(tx, after, ending.do === 'cancel' ? ending.by : null);
    return after;
  }

  async keep(tx: Tx, before: PageBook, after: PageBook): Promise<void> {
    const kase = await this.store.getCase(tx, after.page.caseId);
    await this.store.save(tx, before, after);
    await this.fitGrants(tx, before, after);
    await this.tell(tx, before, after, kase);
    if (after.page.state !== before.page.state) {
      this.log.log({ pageId: after.page.id, caseId: kase.id }, `a page was ${after.page.state}`);
    }
  }

  private async fitGrants(tx: Tx, before: PageBook, after: PageBook): Promise<void> {
    const [had, have] = [readersOf(before), readersOf(after)];
    const grant = { recordType: 'case', recordId: after.page.caseId, reason: 'routed' } as const;
    for (const practitionerId of have.filter((id) => !had.includes(id))) {
      await this.grants.grant(tx, { ...grant, practitionerId });
    }
    for (const practitionerId of had.filter((id) => !have.includes(id))) {
      await this.grants.revoke(tx, { ...grant, practitionerId });
    }
  }

  private async tell(tx: Tx, before: PageBook, after: PageBook, kase: PagedCase): Promise<void> {
    const { page } = after;
    const stopped = ringsStopped(before, after).map((step) => step.practitionerId);
    await this.outbox.tell(
      tx,
      ...newTimers(before, after).map(({ step, at }) => pageStepDue(step, at)),
      ...ringsBegun(before, after).map((step) => pageRang(page, step)),
      ...(stopped.length > 0 ? [pageRingStopped(page, stopped)] : []),
      pageChanged(page, kase.requestingFacilityId),
    );
  }

  /** An accepted case goes on with its consult. Any other end must be seen by who asked, unless they took it back. */
  private async leaveUnanswered(tx: Tx, { page }: PageBook, by: string | null): Promise<void> {
    const { state } = await this.store.getCase(tx, page.caseId);
    if (state !== 'ringing') return;
    const facts = { pageId: page.id, reason: page.state };
    await this.cases.move(tx, page.caseId, 'unanswered', { by, facts }, this.clock.now());
  }
}
