import { DataSource } from 'typeorm';
import { BadSetting } from '#platform';
import { MIGRATIONS } from './migrations/index.js';

/** One number for all of HoiChan: whoever holds it in PostgreSQL migrates, the others wait. */
const MIGRATION_LOCK = 4_815_162_342;

/** Brings a database to the newest schema. Safe to call from several processes at once; returns what it ran. */
export async function migrate(url: string): Promise<string[]> {
  const database = await connect(url);
  const lock = database.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await database.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.release();
    // Closing the connection gives the lock back, also when the line above failed.
    await database.destroy();
  }
}

async function connect(url: string): Promise<DataSource> {
  try {
    return await new DataSource({ type: 'postgres', url, migrations: MIGRATIONS, poolSize: 2 }).initialize();
  } catch (error) {
    throw new BadSetting(`DATABASE_URL does not work: ${reasonOf(error)}`);
  }
}

/** A name with several addresses fails with all their errors and no message of its own. */
const reasonOf = (error: unknown): string => {
  const reasons = error instanceof AggregateError ? error.errors.map(String) : [String(error)];
  return reasons.join('; ');
};
