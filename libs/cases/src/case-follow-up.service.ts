import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import type { OutcomeKind } from '#contract';
import { inTransaction } from '#database';
import { Clock } from '#platform';
import type { Case } from './case.js';
import { CaseLife } from './case-life.service.js';
import { Cases } from './cases.service.js';

/** What happens to a case after it was sent: taking it back, reporting the outcome, closing. */
@Injectable()
export class CaseFollowUp {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  withdraw(actor: Actor, id: string, withdrawnReason: string): Promise<Case> {
    const now = this.clock.now();
    const by = clinician(actor);
    return inTransaction(this.database, async (tx) => {
      await this.cases.lockFor(tx, actor, id, 'withdraw');
      return this.life.move(tx, id, 'withdrawn', { by, patch: { withdrawnReason } }, now);
    });
  }

  /** Circular 49/2017: who asked reports back what became of the patient. */
  reportOutcome(actor: Actor, id: string, outcomeKind: OutcomeKind, outcome: string): Promise<Case> {
    const now = this.clock.now();
    const by = clinician(actor);
    return inTransaction(this.database, async (tx) => {
      await this.cases.lockFor(tx, actor, id, 'reportOutcome');
      const patch = { outcomeKind, outcome, outcomeReportedAt: now };
      return this.life.move(tx, id, 'outcome-reported', { by, facts: { outcomeKind }, patch }, now);
    });
  }

  close(actor: Actor, id: string): Promise<Case> {
    const now = this.clock.now();
    const by = clinician(actor);
    return inTransaction(this.database, async (tx) => {
      await this.cases.lockFor(tx, actor, id, 'close');
      return this.life.move(tx, id, 'closed', { by, patch: { closedAt: now } }, now);
    });
  }
}
