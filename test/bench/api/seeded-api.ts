import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#database';
import { AppProcess } from '../../support/app-process.js';
import { spawnPostgres, temporaryFolder } from '../../support/postgres.setup.js';
import { seed } from './seed.js';

/** Runs `work` beside an api process on a database with so many cases, and clears both away. */
export async function withSeededApi(
  cases: number,
  work: (apiUrl: string, databaseUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hoichan-bench-'));
  const { url: databaseUrl, process: postgres } = await spawnPostgres(temporaryFolder(), 'durable');
  let api: AppProcess | undefined;
  try {
    await migrate(databaseUrl);
    console.log(`filling a database with ${cases.toLocaleString('en')} cases`);
    await seed(databaseUrl, cases);
    api = await AppProcess.startBuilt('api', {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      AUDIT_KEY: 'k'.repeat(32),
      SESSION_REQUESTS_PER_MINUTE: '1000000',
      ADDRESS_REQUESTS_PER_MINUTE: '1000000',
    });
    await work(api.url, databaseUrl);
  } catch (error) {
    // Told before what is left open goes down with the database.
    console.error(error);
    process.exitCode = 1;
  } finally {
    await api?.stop();
    postgres.stdin?.end();
    await once(postgres, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
