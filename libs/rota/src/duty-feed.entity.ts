import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A doctor's secret calendar address; one at a time. The secret itself is kept nowhere. */
@Entity('duty_feed')
export class DutyFeedEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
