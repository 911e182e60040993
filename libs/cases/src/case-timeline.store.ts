import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '#database';
import { newId } from '#platform';
import type { CaseEvent } from './case-event.js';
import { CaseEventEntity } from './case-records.entity.js';

/** What happened to a case, in order. It only grows. */
@Injectable()
export class CaseTimeline {
  constructor(private readonly database: DataSource) {}

  async add(tx: Tx, event: Omit<CaseEvent, 'id'>): Promise<void> {
    await tx.insert(CaseEventEntity, { id: newId(), ...event });
  }

  of(caseId: string): Promise<CaseEvent[]> {
    return this.database
      .getRepository(CaseEventEntity)
      .find({ where: { caseId }, order: { at: 'ASC', id: 'ASC' }, take: 500 });
  }
}
