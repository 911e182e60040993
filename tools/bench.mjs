/**
 * `npm run bench -- NAME` runs one benchmark, `npm run bench` lists them. Each runs ours and its anchor in turn in one
 * run, prints a table for people and, as its last line, one JSON object.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setUp } from './setup.mjs';

const FOLDER = 'test/bench';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.log(`benchmarks: ${names.join(', ')}\nrun one with: npm run bench -- NAME`);
  process.exit(name === undefined ? 0 : 1);
}
const { node } = await setUp({ quiet: true });
// Node strips the types by itself; what a benchmark imports of ours is the build.
const run = spawnSync(node, [`${FOLDER}/${name}.bench.ts`, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
