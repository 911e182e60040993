import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the line of an open page is, known before anybody dials. */
export class Reach0010 implements MigrationInterface {
  name = 'Reach1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE presence ADD COLUMN weak_link boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE presence DROP COLUMN weak_link');
  }
}
