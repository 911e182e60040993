import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordGrant } from './record-grant.js';

@Entity('record_grant')
export class RecordGrantEntity implements RecordGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'record_type' }) recordType: RecordGrant['recordType'];
  @Column('uuid', { name: 'record_id' }) recordId: string;
  @Column('uuid', { name: 'practitioner_id' }) practitionerId: string;
  @Column('text') reason: RecordGrant['reason'];
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
