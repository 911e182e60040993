import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsultRole, ConsultState, LinkQuality } from '#contract';
import type { Attendance } from './attendance.js';
import type { Consult, Participant } from './consult.js';
import type { Opinion } from './opinion.js';

@Entity('consult')
export class ConsultEntity implements Consult {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'page_id' })
  pageId: string;

  @Column('text')
  state: ConsultState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('jsonb')
  opinion: Opinion;

  @Column('int')
  version: number;
}

@Entity('consult_participant')
export class ConsultParticipantEntity implements Participant {
  @PrimaryColumn('uuid', { name: 'consult_id' })
  consultId: string;

  @PrimaryColumn('uuid', { name: 'practitioner_id' })
  practitionerId: string;

  @Column('text')
  role: ConsultRole;
}

@Entity('consult_attendance')
export class ConsultAttendanceEntity implements Attendance {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'consult_id' })
  consultId: string;

  @Column('uuid', { name: 'practitioner_id', nullable: true })
  practitionerId: string | null;

  @Column('uuid', { name: 'guest_id', nullable: true })
  guestId: string | null;

  @Column('uuid', { name: 'process_id' })
  processId: string;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;

  @Column('text', { name: 'link_quality', nullable: true })
  linkQuality: LinkQuality | null;
}
