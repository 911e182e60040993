import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian.mjs';

/** What only tests need: the program, the Debian package that has it, and what is skipped without it. */
const PROGRAMS = [
  { program: 'chromium', debian: 'chromium', tests: 'the browser tests' },
  { program: 'espeak-ng', debian: 'espeak-ng', tests: 'the tests with speech' },
  { program: 'pdftotext', debian: 'poppler-utils', tests: 'the tests that read a PDF' },
  { program: 'redis-server', debian: 'redis-server', tests: 'the tests of several processes' },
  { program: '/usr/lib/postgresql/15/bin/pg_dump', debian: 'postgresql-15', tests: 'the comparison of schema.sql' },
];

/** Installs the programs where we may, and otherwise says what is skipped. Answers with those that are missing. */
export async function testPrograms(progress) {
  let missing = PROGRAMS.filter(({ program }) => !isThere(program));
  if (missing.length > 0 && mayInstall()) {
    const names = missing.map(({ debian }) => debian);
    await progress.step('programs for the tests', (log) => installPackages(names, log));
    missing = [];
  }
  for (const { program, debian, tests } of missing) {
    console.log(`  ${program} is not here (Debian: ${debian}): ${tests} will be skipped`);
  }
  return missing.map(({ program }) => program);
}

function isThere(program) {
  const folders = program.startsWith('/') ? [''] : process.env.PATH.split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
