import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an outage must not take: who is out of reach is known only when a process has run for a while. */
export class Outages0002 implements MigrationInterface {
  name = 'Outages1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_process (
        process_id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL
      )`);
    // The gate asks at every request whether its sender has just lost the room of a consult.
    await runner.query('CREATE INDEX consult_attendance_practitioner ON consult_attendance (practitioner_id, seen_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX consult_attendance_practitioner');
    await runner.query('DROP TABLE session_process');
  }
}
