import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { inTransaction, type Tx } from '#database';
import { accept, cancel, decline } from './answer.js';
import { PageKeeper } from './page-keeper.service.js';
import { PageRunner } from './page-runner.service.js';
import type { Page, PageBook, PageStep } from './page.js';
import { PageStore } from './page.store.js';
import { PageNotFound } from './paging.errors.js';

/** What happens to a page while it rings. */
@Injectable()
export class Paging {
  constructor(
    private readonly database: DataSource,
    private readonly store: PageStore,
    private readonly keeper: PageKeeper,
    private readonly runner: PageRunner,
  ) {}

  /**
   * The rung doctor takes the case, in the transaction of whoever opens the consult. The page row is locked first, so
   * that of several doctors one wins; the others get PageAlreadyAnswered, as does who accepts twice.
   */
  async acceptStep(tx: Tx, pageId: string, practitionerId: string): Promise<{ page: Page; step: PageStep }> {
    const book = await this.getForDecision(tx, pageId);
    const after = await this.keeper.decided(tx, book, accept(book, practitionerId), await this.store.clock(tx));
    const step = after.steps.find((each) => each.state === 'accepted');
    if (!step) throw new Error(`page ${pageId} was accepted by nobody`);
    return { page: after.page, step };
  }

  /** The ring goes to the next in line at once. */
  async decline(actor: Actor, pageId: string, reason: string): Promise<void> {
    const practitionerId = clinician(actor);
    await inTransaction(this.database, async (tx) => {
      const book = await this.getForDecision(tx, pageId);
      const now = await this.store.clock(tx);
      const declined = await this.keeper.decided(tx, book, decline(book, practitionerId, reason), now);
      await this.runner.run(tx, declined, now);
    });
  }

  /** A timer went off, or somebody looks after a page that may be stuck. Late or repeated, it changes nothing. */
  async wake(tx: Tx, pageId: string): Promise<void> {
    const book = await this.store.findForDecision(tx, pageId);
    if (book) await this.runner.run(tx, book, await this.store.clock(tx));
  }

  /** The case was taken back: nobody is to be rung for it any more. */
  async caseWithdrawn(tx: Tx, caseId: string): Promise<void> {
    const pageId = await this.store.findRinging(tx, caseId);
    if (pageId === null) return;
    const book = await this.getForDecision(tx, pageId);
    if (book.page.state !== 'ringing') return;
    await this.keeper.decided(tx, book, cancel(book, null, ''), await this.store.clock(tx));
  }

  private async getForDecision(tx: Tx, pageId: string): Promise<PageBook> {
    const book = await this.store.findForDecision(tx, pageId);
    if (!book) throw new PageNotFound();
    return book;
  }
}
