import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How pictures and sound were for each who was in a consult. */
export class Quality0004 implements MigrationInterface {
  name = 'Quality1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consult_quality (
        attendance_id uuid NOT NULL REFERENCES consult_attendance,
        at timestamptz NOT NULL,
        way text CHECK (way IN ('udp', 'tcp', 'turn-udp', 'turn-tcp', 'turn-tls')),
        send_bitrate int NOT NULL,
        receive_bitrate int NOT NULL,
        send_loss real,
        receive_loss real,
        round_trip_ms int,
        jitter_ms int,
        frames_per_second real,
        freezes int NOT NULL,
        frozen real NOT NULL,
        concealed real,
        PRIMARY KEY (attendance_id, at)
      )`);
    await runner.query('CREATE INDEX consult_quality_at ON consult_quality (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consult_quality');
  }
}
