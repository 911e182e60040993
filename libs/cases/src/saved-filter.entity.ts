import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorklistFilterInput } from './worklist.dto.js';

/** A way to look at the worklist that somebody wants again. It may hold a patient's name: only its owner sees it. */
@Entity('saved_filter')
export class SavedFilterEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') name: string;
  @Column('jsonb') filter: WorklistFilterInput;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
}
