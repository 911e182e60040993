import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Duty, DutyLine, DutyPresence } from './duty.js';

@Entity('duty')
export class DutyEntity implements Duty {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text', { name: 'specialty_code', nullable: true }) specialtyCode: string | null;
  @Column('text') line: DutyLine;
  @Column('smallint') position: number;
  @Column('uuid', { name: 'practitioner_id' }) practitionerId: string;
  @Column('timestamptz', { name: 'starts_at' }) from: Date;
  @Column('timestamptz', { name: 'ends_at' }) to: Date;
  @Column('text') presence: DutyPresence;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
