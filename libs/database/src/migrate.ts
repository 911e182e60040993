import { connect } from './connect.js';

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
