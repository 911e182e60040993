import { DataSource } from 'typeorm';
import { BadSetting } from '#platform';
import { MIGRATIONS } from './migrations/index.js';
import { POOL } from './pool.js';

/** Throws BadSetting when nobody answers at the address, or lets us in. */
export async function connect(url: string): Promise<DataSource> {
  try {
    return await new DataSource({
      type: 'postgres',
      url,
      migrations: MIGRATIONS,
      poolSize: 2,
      extra: POOL,
    }).initialize();
  } catch (error) {
    throw new BadSetting(`DATABASE_URL does not work: ${reasonOf(error)}`);
  }
}

/** A name with several addresses fails with all their errors and no message of its own. */
const reasonOf = (error: unknown): string => {
  const reasons = error instanceof AggregateError ? error.errors.map(String) : [String(error)];
  return reasons.join('; ');
};

/** The same before a program starts that leaves the tables to others: it stops with one line. */
export async function requireDatabase(url: string): Promise<void> {
  await (await connect(url)).destroy();
}
