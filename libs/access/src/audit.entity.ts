import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AuditOutcome, AuditRow } from './audit.js';

@Entity('audit_event')
export class AuditEventEntity implements AuditRow {
  /** As text: a bigint may grow beyond what a JavaScript number holds. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('text') action: string;
  @Column('text') outcome: AuditOutcome;
  @Column('text', { name: 'error_code', nullable: true }) errorCode: string | null;
  @Column('uuid', { name: 'patient_ids', array: true }) patientIds: string[];
  @Column('uuid', { name: 'record_ids', array: true }) recordIds: string[];
  @Column('text', { name: 'request_id', nullable: true }) requestId: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('bigint', { name: 'seal_id', nullable: true }) sealId: string | null;
}
