import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Practitioner } from './practitioner.js';

@Entity('practitioner')
export class PractitionerEntity implements Omit<Practitioner, 'specialtyCodes'> {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') name: string;
  @Column('text') title: string;
  @Column('text') position: string;
  @Column('text', { name: 'licence_number', nullable: true }) licenceNumber: string | null;
  @Column('text', { name: 'licence_scope', nullable: true }) licenceScope: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('boolean') active: boolean;
}

@Entity('practitioner_specialty')
export class PractitionerSpecialtyEntity {
  @PrimaryColumn('uuid', { name: 'practitioner_id' }) practitionerId: string;
  @PrimaryColumn('text', { name: 'specialty_code' }) specialtyCode: string;
}
