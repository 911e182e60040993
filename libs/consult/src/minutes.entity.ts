import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsultRole } from '#contract';
import type { MinutesContent, MinutesVersion, Signature } from './minutes.js';

@Entity('minutes')
export class MinutesEntity implements MinutesVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'consult_id' })
  consultId: string;

  @Column('int')
  version: number;

  @Column('jsonb')
  content: MinutesContent;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

@Entity('minutes_signature')
export class MinutesSignatureEntity implements Signature {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'minutes_id' })
  minutesId: string;

  @Column('uuid', { name: 'practitioner_id' })
  practitionerId: string;

  @Column('text')
  role: ConsultRole;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt: Date;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;
}
