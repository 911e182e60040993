import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facility, FacilityKind, TechnicalLevel } from './facility.js';

@Entity('facility')
export class FacilityEntity implements Facility {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'short_name' }) shortName: string;
  @Column('text') kind: FacilityKind;
  @Column('text', { name: 'technical_level' }) technicalLevel: TechnicalLevel;
  @Column('char', { name: 'province_code', length: 2 }) provinceCode: string;
  @Column('char', { name: 'commune_code', length: 5, nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('boolean') active: boolean;
}
