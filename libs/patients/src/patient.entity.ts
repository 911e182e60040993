import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AllergyStatus, IdentifierSystem, Sex, UnnamedReason } from '#contract';
import type { Patient, PatientIdentifier } from './patient.js';

@Entity('patient')
export class PatientEntity implements Omit<Patient, 'identifiers' | 'communeName'> {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { name: 'unnamed_reason', nullable: true }) unnamedReason: UnnamedReason | null;
  @Column('text', { name: 'birth_date', nullable: true }) birthDate: string | null;
  @Column('int', { name: 'estimated_age', nullable: true }) estimatedAge: number | null;
  @Column('smallint') sex: Sex;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('char', { name: 'commune_code', length: 5, nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { name: 'allergy_status' }) allergyStatus: AllergyStatus;
  @Column('text', { nullable: true }) allergies: string | null;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('int') version: number;
}

@Entity('patient_identifier')
export class PatientIdentifierEntity implements PatientIdentifier {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'patient_id' }) patientId: string;
  @Column('text') system: IdentifierSystem;
  @Column('text') value: string;
  @Column('text') issuer: string;
}
