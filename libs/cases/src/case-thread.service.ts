import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import { inTransaction } from '#database';
import { Clock } from '#platform';
import { IdTaken } from './case.errors.js';
import { CaseLife } from './case-life.service.js';
import { CaseRecordsStore } from './case-records.store.js';
import type { CaseMessage } from './case-thread.js';
import { Cases } from './cases.service.js';

/** The thread of a case, also used as the chat of its consults. */
@Injectable()
export class CaseThread {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly records: CaseRecordsStore,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, caseId: string): Promise<CaseMessage[]> {
    await this.cases.getVisible(actor, caseId);
    return this.records.messages(caseId);
  }

  /** Posts a message once; sent again under its id, it answers the one that is there. */
  post(actor: Actor, caseId: string, message: Pick<CaseMessage, 'id' | 'text' | 'consultId'>): Promise<CaseMessage> {
    const now = this.clock.now();
    const practitionerId = clinician(actor);
    return inTransaction(this.database, async (tx) => {
      const kase = await this.cases.lockFor(tx, actor, caseId, 'writeMessage');
      const before = await this.records.findMessage(tx, message.id);
      if (before && (before.caseId !== caseId || before.practitionerId !== practitionerId)) {
        throw new IdTaken({ field: 'id' });
      }
      if (before) return before;
      const posted = { ...message, caseId, practitionerId, sentAt: now, text: message.text.normalize('NFC').trim() };
      await this.records.insertMessage(tx, posted);
      await this.life.messagePosted(tx, kase, now);
      return posted;
    });
  }
}
