/** `npm run check`: all that a machine can judge about the code without running it. Every check runs, then it fails. */
import { spawnSync } from 'node:child_process';
import { seconds } from './steps/progress.mjs';
import { setUp } from './setup.mjs';

/** Scripts of package.json. The last two compare generated files with what they are generated from. */
const CHECKS = [
  ['types'],
  ['lint'],
  ['format:check'],
  ['map'],
  ['dead'],
  ['schema', '--check'],
  ['api:client', '--check'],
];

const { env } = await setUp();

const failed = CHECKS.filter(([name, ...args]) => {
  const begin = performance.now();
  const run = spawnSync('npm', ['run', '--silent', name, '--', ...args], { env, encoding: 'utf8' });
  console.log(`${run.status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds(begin)}`);
  if (run.status !== 0) console.log(`${run.stdout}${run.stderr}`.trimEnd());
  return run.status !== 0;
});

console.log(failed.length === 0 ? 'All checks passed' : `Checks failed: ${failed.map(([name]) => name).join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
