import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guests from outside: their invitations, their stays, and what they said to being recorded. */
export class Guests0007 implements MigrationInterface {
  name = 'Guests1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consult_guest (
        id uuid PRIMARY KEY,
        consult_id uuid NOT NULL REFERENCES consult,
        name text NOT NULL,
        organisation text NOT NULL,
        role text NOT NULL,
        state text NOT NULL CHECK (state IN ('invited', 'waiting', 'knocking', 'admitted', 'refused', 'revoked')),
        invited_by uuid NOT NULL REFERENCES practitioner,
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        -- Of the browser that opened the link first.
        device_hash bytea,
        CHECK (expires_at > invited_at AND expires_at <= invited_at + interval '24 hours'),
        CHECK (device_hash IS NOT NULL OR state IN ('invited', 'revoked'))
      )`);
    await runner.query('CREATE INDEX consult_guest_consult ON consult_guest (consult_id)');
    await runner.query(`
      ALTER TABLE consult_attendance
        ALTER COLUMN practitioner_id DROP NOT NULL,
        ADD COLUMN guest_id uuid REFERENCES consult_guest,
        ADD CHECK (num_nonnulls(practitioner_id, guest_id) = 1)`);
    await runner.query(`
      ALTER TABLE recording_consent
        ALTER COLUMN written_by DROP NOT NULL,
        ADD COLUMN guest_id uuid REFERENCES consult_guest,
        DROP CONSTRAINT recording_consent_check,
        -- The patient's word has a way and a giver, a doctor's and a guest's have none; a guest writes their own.
        ADD CONSTRAINT recording_consent_whose CHECK (
          num_nonnulls(practitioner_id, guest_id) <= 1
          AND (practitioner_id IS NULL AND guest_id IS NULL) = (way IS NOT NULL AND given_by IS NOT NULL)),
        ADD CONSTRAINT recording_consent_writer CHECK ((written_by IS NULL) = (guest_id IS NOT NULL))`);
    await runner.query(`
      ALTER TABLE recording_file
        ALTER COLUMN practitioner_id DROP NOT NULL,
        ADD COLUMN guest_id uuid REFERENCES consult_guest,
        ADD CHECK (num_nonnulls(practitioner_id, guest_id) = 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recording_file', 'recording_consent', 'consult_attendance'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN guest_id`);
    await runner.query('DROP TABLE consult_guest');
  }
}
