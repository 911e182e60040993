import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PageRung, PageStepState, SkipReason } from '#contract';
import type { PageStep } from './page.js';

@Entity('page_step')
export class PageStepEntity implements PageStep {
  @PrimaryColumn('uuid', { name: 'page_id' }) pageId: string;
  @PrimaryColumn('smallint') step: number;
  @Column('uuid', { name: 'practitioner_id' }) practitionerId: string;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') rung: PageRung;
  @Column('text') state: PageStepState;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'rang_at', nullable: true }) rangAt: Date | null;
  @Column('timestamptz', { name: 'ring_until', nullable: true }) ringUntil: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'skip_reason', nullable: true }) skipReason: SkipReason | null;
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason: string | null;
}
