/**
 * A PostgreSQL of the tests' own, in a process of its own: `node … postgres.process.ts FOLDER [durable]`.
 * It prints its address. When standard input ends it stops and deletes the folder: that happens however the parent
 * ends, SIGKILL included.
 */
import { rmSync } from 'node:fs';
import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';

const [dataDir, durable] = process.argv.slice(2);
if (!dataDir) throw new Error('which folder?');

// A signal to the group reaches the parent as well; its end is what counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const postgres = await startEmbeddedPostgres({
  dataDir,
  durable: durable === 'durable',
  log: (line) => console.error(line),
});
console.log(postgres.url);
for await (const _ of process.stdin);
await postgres.close();
rmSync(dataDir, { recursive: true });
