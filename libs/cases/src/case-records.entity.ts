import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Consciousness } from '#contract';
import type { CaseEvent, CaseEventType } from './case-event.js';
import type { CaseMessage } from './case-thread.js';
import type { CaseQuestion } from './case-questions.js';
import type { VitalSigns } from './vital-signs.js';

/** PostgreSQL's numeric comes as a text, to lose nothing; one digit after the point fits a number. */
const numeric = {
  to: (value: number | null): number | null => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

@Entity('case_question')
export class CaseQuestionEntity implements CaseQuestion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('smallint') number: number;
  @Column('text') text: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}

@Entity('vital_signs')
export class VitalSignsEntity implements VitalSigns {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('int', { nullable: true }) pulse: number | null;
  @Column('int', { nullable: true }) systolic: number | null;
  @Column('int', { nullable: true }) diastolic: number | null;
  @Column('numeric', { nullable: true, transformer: numeric }) temperature: number | null;
  @Column('int', { nullable: true }) respirations: number | null;
  @Column('int', { nullable: true }) spo2: number | null;
  @Column('smallint', { name: 'spo2_scale' }) spo2Scale: 1 | 2;
  @Column('boolean', { name: 'on_oxygen', nullable: true }) onOxygen: boolean | null;
  @Column('numeric', { name: 'oxygen_flow', nullable: true, transformer: numeric }) oxygenFlow: number | null;
  @Column('char', { length: 1, nullable: true }) consciousness: Consciousness | null;
  @Column('numeric', { nullable: true, transformer: numeric }) weight: number | null;
  @Column('numeric', { nullable: true, transformer: numeric }) height: number | null;
  @Column('numeric', { nullable: true, transformer: numeric }) glucose: number | null;
  @Column('text', { array: true }) confirmed: string[];
}

@Entity('case_event')
export class CaseEventEntity implements CaseEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') type: CaseEventType;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId: string | null;
  @Column('jsonb') facts: Record<string, string | number | null>;
}

@Entity('case_message')
export class CaseMessageEntity implements CaseMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'practitioner_id' }) practitionerId: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('text') text: string;
  @Column('uuid', { name: 'consult_id', nullable: true }) consultId: string | null;
}
