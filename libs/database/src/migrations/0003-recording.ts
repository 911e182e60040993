import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of consults: who agreed, what was written, who has seen it, and that it was erased. */
export class Recording0003 implements MigrationInterface {
  name = 'Recording1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recording (
        id uuid PRIMARY KEY,
        consult_id uuid NOT NULL REFERENCES consult,
        state text NOT NULL CHECK (state IN ('asked', 'recording', 'stopped')),
        asked_by uuid NOT NULL REFERENCES practitioner,
        asked_at timestamptz NOT NULL,
        stopped_at timestamptz,
        stop_reason text CHECK (stop_reason IN ('declined', 'withdrawn', 'by-hand', 'consult-ended', 'cannot-record')),
        -- Of the process of session that looks after it, and until when it does.
        driver_id uuid,
        driver_until timestamptz,
        -- By policy; earlier when the patient takes their consent back.
        erase_at timestamptz,
        erased_at timestamptz,
        CHECK ((state = 'stopped') = (stopped_at IS NOT NULL AND stop_reason IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX recording_one_running ON recording (consult_id) WHERE state <> 'stopped'`);
    await runner.query('CREATE INDEX recording_consult ON recording (consult_id)');
    await runner.query(`
      CREATE TABLE recording_consent (
        id uuid PRIMARY KEY,
        recording_id uuid NOT NULL REFERENCES recording,
        -- Null: the patient.
        practitioner_id uuid REFERENCES practitioner,
        answer text NOT NULL CHECK (answer IN ('agreed', 'declined', 'withdrawn')),
        way text CHECK (way IN ('signed', 'oral-witnessed')),
        given_by text CHECK (given_by IN ('self', 'representative')),
        witness text,
        written_by uuid NOT NULL REFERENCES practitioner,
        written_at timestamptz NOT NULL,
        CHECK ((practitioner_id IS NULL) = (way IS NOT NULL AND given_by IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX recording_consent_recording ON recording_consent (recording_id)');
    await runner.query(`
      CREATE TABLE recording_segment (
        id uuid PRIMARY KEY,
        recording_id uuid NOT NULL REFERENCES recording,
        -- The key of its files, wrapped; without it they are noise. Null once it is erased.
        wrapped_key bytea,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        -- When the relay said that its files are whole, and when they were entered here.
        written_at timestamptz,
        sealed_at timestamptz
      )`);
    await runner.query('CREATE INDEX recording_segment_recording ON recording_segment (recording_id)');
    await runner.query(
      'CREATE UNIQUE INDEX recording_segment_one_open ON recording_segment (recording_id) WHERE ended_at IS NULL',
    );
    await runner.query(`
      CREATE TABLE recording_file (
        id uuid PRIMARY KEY,
        segment_id uuid NOT NULL REFERENCES recording_segment,
        -- Below the folder of the segment.
        name text NOT NULL,
        practitioner_id uuid NOT NULL REFERENCES practitioner,
        stream text NOT NULL CHECK (stream IN ('person', 'examination', 'screen')),
        media_type text NOT NULL,
        has_picture boolean NOT NULL,
        started_at timestamptz NOT NULL,
        duration_ms int NOT NULL,
        -- What a player is given: this head, with an index to seek by, and then the content between the two places.
        head bytea NOT NULL,
        body_start bigint NOT NULL,
        body_end bigint NOT NULL,
        -- Of the sealed file.
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query('CREATE INDEX recording_file_segment ON recording_file (segment_id)');
    await runner.query(`
      CREATE TABLE recording_viewing (
        id uuid PRIMARY KEY,
        recording_id uuid NOT NULL REFERENCES recording,
        practitioner_id uuid NOT NULL REFERENCES practitioner,
        began_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX recording_viewing_recording ON recording_viewing (recording_id)');
    for (const table of ['recording_consent', 'recording_viewing']) {
      await runner.query(`CREATE TRIGGER ${table}_fixed BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['viewing', 'file', 'segment', 'consent']) await runner.query(`DROP TABLE recording_${table}`);
    await runner.query('DROP TABLE recording');
  }
}
