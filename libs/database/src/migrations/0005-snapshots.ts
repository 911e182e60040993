import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that were taken in a consult: of what, for whom, and what was drawn on which. */
export class Snapshots0005 implements MigrationInterface {
  name = 'Snapshots1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attachment ADD CONSTRAINT attachment_of_case UNIQUE (case_id, id)');
    await runner.query(`
      ALTER TABLE attachment
        ADD COLUMN taken_from text CHECK (taken_from IN ('camera', 'examination-camera', 'screen')),
        ADD COLUMN asked_by uuid REFERENCES practitioner,
        -- The picture as it was before somebody drew on it.
        ADD COLUMN drawn_on uuid,
        ADD FOREIGN KEY (case_id, drawn_on) REFERENCES attachment (case_id, id),
        ADD CHECK (asked_by IS NULL OR taken_from IS NOT NULL),
        ADD CHECK (drawn_on IS NULL OR taken_from IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attachment DROP COLUMN taken_from, DROP COLUMN asked_by, DROP COLUMN drawn_on');
    await runner.query('ALTER TABLE attachment DROP CONSTRAINT attachment_of_case');
  }
}
