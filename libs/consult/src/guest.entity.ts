import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuestState } from '#contract';
import type { Guest } from './guest.js';

@Entity('consult_guest')
export class ConsultGuestEntity implements Guest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'consult_id' }) consultId: string;
  @Column('text') name: string;
  @Column('text') organisation: string;
  @Column('text') role: string;
  @Column('text') state: GuestState;
  @Column('uuid', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('bytea', { name: 'device_hash', nullable: true }) deviceHash: Buffer | null;
}
