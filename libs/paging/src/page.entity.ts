import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PageState, Priority } from '#contract';
import type { Page } from './page.js';

@Entity('page')
export class PageEntity implements Page {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') state: PageState;
  @Column('smallint') priority: Priority;
  @Column('text', { name: 'specialty_code' }) specialtyCode: string;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}
