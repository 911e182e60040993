import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Locale } from '#access';
import type { ListedDuty } from './duty-calendar.js';
import { DutyFeedEntity } from './duty-feed.entity.js';

/** Whose duties an address tells. */
export interface FeedOwner {
  practitionerId: string;
  locale: Locale;
}

/** Calendars ask every few minutes: that they did is written down no oftener. */
const READ_NOTED_EVERY = '10 minutes';

@Injectable()
export class DutyFeedStore {
  constructor(private readonly database: DataSource) {}

  find(accountId: string): Promise<DutyFeedEntity | null> {
    return this.database.getRepository(DutyFeedEntity).findOneBy({ accountId });
  }

  async save(feed: DutyFeedEntity): Promise<void> {
    await this.database.getRepository(DutyFeedEntity).save(feed);
  }

  async remove(accountId: string): Promise<void> {
    await this.database.getRepository(DutyFeedEntity).delete({ accountId });
  }

  /** Null for an address that was never given or is taken back, and for an account that is closed. */
  async ownerOf(tokenHash: Buffer): Promise<FeedOwner | null> {
    const [owner] = await this.database.query<FeedOwner[]>(
      `SELECT account.practitioner_id AS "practitionerId", account.locale
       FROM duty_feed feed JOIN account ON account.id = feed.account_id
       WHERE feed.token_hash = $1 AND account.disabled_at IS NULL AND account.practitioner_id IS NOT NULL`,
      [tokenHash],
    );
    return owner ?? null;
  }

  async noteRead(tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE duty_feed SET read_at = $2
       WHERE token_hash = $1 AND (read_at IS NULL OR read_at < $2::timestamptz - interval '${READ_NOTED_EVERY}')`,
      [tokenHash, now],
    );
  }

  /** A doctor's duties that end after `from`, with what a calendar says about them; the earliest first. */
  dutiesOf(practitionerId: string, from: Date): Promise<ListedDuty[]> {
    return this.database.query<ListedDuty[]>(
      `SELECT duty.id, duty.line, duty.position, duty.presence, duty.starts_at AS "from", duty.ends_at AS "to",
              duty.created_at AS "createdAt", facility.name AS "facilityName", facility.name_en AS "facilityNameEn",
              facility.phone AS "facilityPhone", specialty.name_vi AS "specialty", specialty.name_en AS "specialtyEn"
       FROM duty
       JOIN facility ON facility.id = duty.facility_id
       LEFT JOIN specialty ON specialty.code = duty.specialty_code
       WHERE duty.practitioner_id = $1 AND duty.ends_at > $2
       ORDER BY duty.starts_at, duty.id`,
      [practitionerId, from],
    );
  }
}
