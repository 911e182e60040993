import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { Cases, sideOf } from '#cases';
import { inTransaction } from '#database';
import { cancel } from './answer.js';
import { PageKeeper } from './page-keeper.service.js';
import { PageStarter } from './page-starter.service.js';
import { PageStore } from './page.store.js';
import { PageNotFound, PageNotYours } from './paging.errors.js';

/** What the facility that asked may do about its ring. */
@Injectable()
export class PageRequests {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly store: PageStore,
    private readonly starter: PageStarter,
    private readonly keeper: PageKeeper,
  ) {}

  /** Stops the ring. The case is unanswered then: it may be rung for again, or withdrawn. */
  async cancel(actor: Actor, pageId: string, reason: string): Promise<void> {
    const by = clinician(actor);
    const caseId = await this.store.findCaseOf(this.database.manager, pageId);
    if (caseId === null) throw new PageNotFound();
    const kase = await this.cases.getVisible(actor, caseId);
    if (sideOf(actor, kase) !== 'requester') throw new PageNotYours();
    await inTransaction(this.database, async (tx) => {
      const book = await this.store.findForDecision(tx, pageId);
      if (!book) throw new PageNotFound();
      await this.keeper.decided(tx, book, cancel(book, by, reason), await this.store.clock(tx));
    });
  }

  /** Rings anew, for whoever is on call by now. */
  async ringAgain(actor: Actor, caseId: string): Promise<void> {
    const startedBy = clinician(actor);
    await inTransaction(this.database, async (tx) => {
      await this.cases.lockFor(tx, actor, caseId, 'ringAgain');
      await this.starter.start(tx, await this.store.getCase(tx, caseId), startedBy);
    });
  }
}
