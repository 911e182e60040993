/**
 * `npm test`: sets everything up, with the programs that only tests need, and runs the tests. What follows `--` is
 * handed to Jest: `npm test -- libs/cases`.
 */
import { spawnSync } from 'node:child_process';
import { setUp, STEPS } from './setup.mjs';
import { testPrograms } from './steps/test-programs.mjs';

let missing = [];
const programs = async (progress) => {
  missing = await testPrograms(progress);
};
const { node, env } = await setUp({ steps: [...STEPS, programs] });

const withoutBrowser = missing.includes('chromium') ? ['--ignoreProjects', 'browser'] : [];
const jest = ['node_modules/jest/bin/jest.js', ...process.argv.slice(2), ...withoutBrowser];
const { status } = spawnSync(node, jest, {
  // Tests ask for it in `test/support/programs.ts`.
  env: { ...env, HOICHAN_TEST_WITHOUT: missing.join(',') },
  stdio: 'inherit',
});
process.exit(status ?? 1);
