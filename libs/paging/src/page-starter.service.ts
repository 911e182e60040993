import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { PageKeeper } from './page-keeper.service.js';
import { PagePlanner } from './page-planner.service.js';
import { PageRunner } from './page-runner.service.js';
import type { Page } from './page.js';
import { type PagedCase, PageStore } from './page.store.js';

/** Begins pages. */
@Injectable()
export class PageStarter {
  constructor(
    private readonly store: PageStore,
    private readonly planner: PagePlanner,
    private readonly keeper: PageKeeper,
    private readonly runner: PageRunner,
  ) {}

  /** Plans the chain and rings the first; with nobody on call the page is exhausted at once, and says so. */
  async start(tx: Tx, kase: PagedCase, startedBy: string): Promise<Page> {
    const now = await this.store.clock(tx);
    const book = await this.planner.plan(kase, startedBy, now);
    await this.keeper.open(tx, book, kase);
    const { page } = await this.runner.run(tx, book, now);
    return page;
  }

  /** A case was sent. Told twice, or after the case went another way, it begins nothing. */
  async caseSubmitted(tx: Tx, caseId: string): Promise<void> {
    const kase = await this.store.findCase(tx, caseId);
    if (kase?.state !== 'ringing' || (await this.store.findRinging(tx, caseId)) !== null) return;
    await this.start(tx, kase, kase.requestingPractitionerId);
  }
}
