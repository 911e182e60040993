import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { inTransaction, type Tx } from '#database';
import { Paging } from '#paging';
import { Clock } from '#platform';
import { ConsultLife } from './consult-life.service.js';
import { roleOf } from './consult.js';
import { consultStore } from './consult.store.js';

/** A specialist accepts a ring: page, case and consult change together, and one of several doctors wins. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly paging: Paging,
    private readonly life: ConsultLife,
  ) {}

  /** Accepted again by the doctor who won, as after an answer that was lost on the way: the same consult. */
  async accept(actor: Actor, pageId: string): Promise<{ consultId: string }> {
    const specialistId = clinician(actor);
    return inTransaction(this.database, async (tx) => {
      await consultStore.holdPage(tx, pageId);
      const won = await this.findWon(tx, pageId, specialistId);
      if (won !== null) return { consultId: won };

      const { page, step } = await this.paging.acceptStep(tx, pageId, specialistId);
      const taken = { page, specialistId, facilityId: step.facilityId };
      const consult = await this.life.begin(tx, taken, this.clock.now());
      return { consultId: consult.id };
    });
  }

  private async findWon(tx: Tx, pageId: string, specialistId: string): Promise<string | null> {
    const consult = await consultStore.findByPage(tx, pageId);
    if (!consult) return null;
    const participants = await consultStore.participants(tx, consult.id);
    return roleOf(participants, specialistId) === 'chair' ? consult.id : null;
  }
}
