/**
 * `npm run bench -- NAME` runs one benchmark, `npm run bench` lists them. Each runs ours and its anchor in turn in one
 * run, prints a table for people and, as its last line, one JSON object.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setUp, STEPS } from './setup.mjs';
import { testPrograms } from './steps/test-programs.mjs';

const FOLDER = 'test/bench';
const SUFFIX = '.bench.ts';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  for (const each of names) console.log(`${each.padEnd(8)} ${aboutOf(`${FOLDER}/${each}${SUFFIX}`)}`);
  console.log('\nrun one with: npm run bench -- NAME');
  process.exit(name === undefined ? 0 : 1);
}
const { node, env } = await setUp({ steps: [...STEPS, testPrograms] });
// The processes under test run from the build; the benchmark itself as it stands.
const bench = ['--import', './test/support/typescript.mjs', `${FOLDER}/${name}${SUFFIX}`, ...rest];
const run = spawnSync(node, bench, { env, stdio: 'inherit' });
process.exit(run.status ?? 1);

/** What a benchmark says of itself in its first line. */
function aboutOf(file) {
  return /^\/\*\* (.*) \*\/$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}
