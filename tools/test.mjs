/**
 * `npm test`: sets everything up, with the programs that only tests need, and runs the tests. What follows `--` is
 * handed to Jest: `npm test -- libs/cases`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setUp, STEPS } from './setup.mjs';
import { testPrograms } from './steps/test-programs.mjs';

/** Real browsers, relays and clocks on a busy machine: so many files may fail for want of time and be tried alone. */
const ONCE_MORE_AT_MOST = 5;
const RESULTS = join('.cache', 'test-results.json');

let missing = [];
const programs = async (progress) => {
  missing = await testPrograms(progress);
};
const { node, env } = await setUp({ steps: [...STEPS, programs] });

const all = jest(process.argv.slice(2));
let { status } = all;
const { results } = all;
const failed = results?.testResults.filter((file) => file.status === 'failed').map(({ name }) => relative('', name));
// Rules need no time, so what fails among them has failed.
if (status !== 0 && failed?.length <= ONCE_MORE_AT_MOST && failed.every((name) => name.startsWith('test'))) {
  console.log(`\nFailed while others ran beside them, so once more, alone:\n${failed.join('\n')}\n`);
  const alone = jest(['--ci', '--runInBand', '--runTestsByPath', ...failed]);
  status = alone.status;
  const { numFailedTests, numRuntimeErrorTestSuites } = alone.results ?? results;
  const numPassedTests = results.numPassedTests + results.numFailedTests - numFailedTests;
  writeFileSync(RESULTS, JSON.stringify({ ...results, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }));
}
process.exit(status ?? 1);

/** Runs Jest; `results` is undefined if it did not come to an end. */
function jest(args) {
  mkdirSync('.cache', { recursive: true });
  rmSync(RESULTS, { force: true });
  const withoutBrowser = missing.includes('chromium') ? ['--ignoreProjects', 'browser'] : [];
  const command = ['node_modules/jest/bin/jest.js', ...args, ...withoutBrowser, '--json', `--outputFile=${RESULTS}`];
  const { status } = spawnSync(node, command, {
    // Tests ask for it in `test/support/programs.ts`.
    env: { ...env, HOICHAN_TEST_WITHOUT: missing.join(',') },
    stdio: 'inherit',
  });
  try {
    return { status, results: JSON.parse(readFileSync(RESULTS, 'utf8')) };
  } catch {
    return { status, results: undefined };
  }
}
