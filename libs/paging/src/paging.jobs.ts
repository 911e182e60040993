import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CASE_SUBMITTED, CASE_WITHDRAWN } from '#cases';
import { type DeliveredEvent, inTransaction, OutboxWorker, type Tx } from '#database';
import { PageStarter } from './page-starter.service.js';
import { PageStore } from './page.store.js';
import { PAGE_STEP_DUE } from './paging.events.js';
import { Paging } from './paging.service.js';

/** How many pages of one process are moved on at the same time: each takes milliseconds, and two connections. */
const LANES = 2;
const LOOK_AFTER_MS = 5_000;

/** Begins pages when cases are sent, and moves them on when their timers go off. */
@Injectable()
export class PagingJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(PagingJobs.name);
  private lookAfter: NodeJS.Timeout | undefined;

  constructor(
    private readonly worker: OutboxWorker,
    private readonly database: DataSource,
    private readonly store: PageStore,
    private readonly starter: PageStarter,
    private readonly paging: Paging,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const types = [CASE_SUBMITTED, CASE_WITHDRAWN, PAGE_STEP_DUE];
    await this.worker.consume('paging', types, (event, tx) => this.handle(event, tx), LANES);
    this.lookAfter = setInterval(() => void this.wakeStuck(), LOOK_AFTER_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.lookAfter);
  }

  private async handle({ type, facts }: DeliveredEvent, tx: Tx): Promise<void> {
    if (type === PAGE_STEP_DUE) return this.paging.wake(tx, String(facts.pageId));
    if (type === CASE_SUBMITTED) return this.starter.caseSubmitted(tx, String(facts.caseId));
    return this.paging.caseWithdrawn(tx, String(facts.caseId));
  }

  /** A net below the timers: whatever became of one, no ring stands still. */
  private async wakeStuck(): Promise<void> {
    try {
      for (const pageId of await this.store.stuck(this.database.manager)) {
        await inTransaction(this.database, (tx) => this.paging.wake(tx, pageId));
      }
    } catch (error) {
      this.log.warn(`cannot look after pages: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
