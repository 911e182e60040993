import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '#database';
import { CaseMessageEntity, VitalSignsEntity } from './case-records.entity.js';
import type { CaseMessage } from './case-thread.js';
import type { VitalSigns } from './vital-signs.js';

/** The newest messages that a thread shows. */
const THREAD_LENGTH = 500;

/** What is added to a case on its way: vital signs and messages. */
@Injectable()
export class CaseRecordsStore {
  constructor(private readonly database: DataSource) {}

  vitals(caseId: string): Promise<VitalSigns[]> {
    return this.database
      .getRepository(VitalSignsEntity)
      .find({ where: { caseId }, order: { takenAt: 'DESC', id: 'DESC' } });
  }

  countVitals(caseId: string): Promise<number> {
    return this.database.getRepository(VitalSignsEntity).countBy({ caseId });
  }

  findVitals(tx: Tx, id: string): Promise<VitalSigns | null> {
    return tx.findOneBy(VitalSignsEntity, { id });
  }

  async saveVitals(tx: Tx, vitals: VitalSigns): Promise<void> {
    await tx.upsert(VitalSignsEntity, { ...vitals }, ['id']);
  }

  /** The newest messages, oldest first. */
  async messages(caseId: string): Promise<CaseMessage[]> {
    const newest = await this.database
      .getRepository(CaseMessageEntity)
      .find({ where: { caseId }, order: { sentAt: 'DESC', id: 'DESC' }, take: THREAD_LENGTH });
    return newest.reverse();
  }

  findMessage(tx: Tx, id: string): Promise<CaseMessage | null> {
    return tx.findOneBy(CaseMessageEntity, { id });
  }

  async insertMessage(tx: Tx, message: CaseMessage): Promise<void> {
    await tx.insert(CaseMessageEntity, message);
  }
}
