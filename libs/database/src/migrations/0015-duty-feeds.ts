import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses under which doctors' calendars fetch their duties. */
export class DutyFeeds0015 implements MigrationInterface {
  name = 'DutyFeeds1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duty_feed (
        account_id uuid PRIMARY KEY REFERENCES account,
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        -- When a calendar fetched it last.
        read_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty_feed');
  }
}
