import { once } from 'node:events';

/** Stops the PostgreSQL of `postgres.setup.ts`, which deletes its files. */
export default async function teardown(): Promise<void> {
  const child = globalThis.testPostgres;
  if (!child) return;
  child.stdin?.end();
  await once(child, 'exit');
}
