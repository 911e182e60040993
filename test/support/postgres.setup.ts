import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  var testPostgres: ChildProcess | undefined;
}

/**
 * One PostgreSQL for all test files that need one. They find its address in HOICHAN_TEST_POSTGRES and make
 * databases of their own in it, see `database.ts`. TEST_DATABASE_URL names another server to use instead.
 */
export default async function setup(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    process.env.HOICHAN_TEST_POSTGRES = given;
    return;
  }
  const { url, process: child } = await spawnPostgres(temporaryFolder());
  process.env.HOICHAN_TEST_POSTGRES = url;
  globalThis.testPostgres = child;
}

/** A name that is free, directly in the system's folder: one made by mkdtemp would shut the server's user out. */
export const temporaryFolder = (): string => join(tmpdir(), `hoichan-postgres-${randomBytes(6).toString('hex')}`);

/** Runs `postgres.process.ts` and waits for the address that it prints. Tests need nothing durable, benchmarks do. */
export async function spawnPostgres(
  dataDir: string,
  ...durable: 'durable'[]
): Promise<{ url: string; process: ChildProcess }> {
  const support = join(process.cwd(), 'test/support');
  const program = [
    '--import',
    join(support, 'typescript.mjs'),
    join(support, 'postgres.process.ts'),
    dataDir,
    ...durable,
  ];
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const died = once(child, 'exit').then(() => Promise.reject(new Error('PostgreSQL for the tests does not start')));
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), died])) as [string];
  died.catch(() => undefined);
  return { url, process: child };
}
