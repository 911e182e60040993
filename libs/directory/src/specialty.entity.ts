import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('specialty')
export class SpecialtyEntity {
  @PrimaryColumn('text') code: string;
  @Column('text', { name: 'name_vi' }) nameVi: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('int') position: number;
}
