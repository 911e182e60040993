import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CASE_WITHDRAWN } from '#cases';
import { OutboxWorker, type Tx } from '#database';
import { Clock } from '#platform';
import { ConsultLife } from './consult-life.service.js';
import { consultStore } from './consult.store.js';

/** A case that was taken back before the consult began needs no room any more. */
@Injectable()
export class ConsultJobs implements OnApplicationBootstrap {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly clock: Clock,
    private readonly life: ConsultLife,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.worker.consume('consult', [CASE_WITHDRAWN], ({ facts }, tx) =>
      this.closeConsults(tx, String(facts.caseId)),
    );
  }

  private async closeConsults(tx: Tx, caseId: string): Promise<void> {
    for (const { id } of await consultStore.findRunning(tx, caseId)) {
      const consult = await consultStore.lock(tx, id);
      if (consult && consult.state !== 'ended') await this.life.close(tx, consult, this.clock.now());
    }
  }
}
