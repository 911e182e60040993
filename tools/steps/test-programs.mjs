import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installPackages, mayInstall } from './debian.mjs';

/** What only tests need: one of these programs, the Debian package that has it, and what is skipped without it. */
const PROGRAMS = [
  {
    name: 'chromium',
    anyOf: [process.env.CHROMIUM_PATH, 'chromium', 'chromium-browser', 'google-chrome'],
    debian: 'chromium',
    tests: 'the browser tests',
  },
  { name: 'espeak-ng', debian: 'espeak-ng', tests: 'the tests with speech' },
  { name: 'ffmpeg', debian: 'ffmpeg', tests: 'the tests of recording' },
  { name: 'cc', debian: 'gcc', tests: 'the tests on a bad link' },
  { name: 'ip', debian: 'iproute2', tests: 'the tests on a bad link' },
  { name: 'pdftotext', debian: 'poppler-utils', tests: 'the tests that read a PDF' },
  { name: 'redis-server', debian: 'redis-server', tests: 'the tests of several processes' },
  { name: 'vdirsyncer', debian: 'vdirsyncer', tests: 'the test of subscribing to one’s duties' },
  { name: 'turnserver', debian: 'coturn', tests: 'the tests through TURN' },
  {
    name: 'postgresql-15',
    anyOf: [join(process.env.POSTGRES15_BIN ?? '/usr/lib/postgresql/15/bin', 'pg_dump')],
    debian: 'postgresql-15',
    tests: 'the comparison of schema.sql',
  },
];

/** Installs the programs where we may, and otherwise says what is skipped. Answers with the names of the missing. */
export async function testPrograms(progress) {
  const missing = PROGRAMS.filter(({ name, anyOf = [name] }) => !anyOf.some(isThere));
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.map(({ debian }) => debian);
    await progress.step('programs for the tests', (log) => installPackages(packages, log));
    return withoutNamespaces([]);
  }
  for (const { name, debian, tests } of missing) {
    console.log(`  ${name} is not here (Debian: ${debian}), so ${tests} will be skipped`);
  }
  return withoutNamespaces(missing.map(({ name }) => name));
}

/** Whether a bad link can be had is known when one tries: it takes root, and a kernel or a container that lets it. */
function withoutNamespaces(missing) {
  const probe = `hoichan-${process.pid}`;
  const works = ['ip', 'cc'].every((name) => !missing.includes(name)) && existsSync('/dev/net/tun') && add(probe);
  if (works) return missing;
  console.log('  network namespaces are not allowed here, so the tests on a bad link will be skipped');
  return [...missing, 'namespaces'];
}

function add(probe) {
  const run = (act) => spawnSync('ip', ['netns', act, probe], { stdio: 'ignore' }).status === 0;
  return run('add') && run('delete');
}

function isThere(program) {
  if (!program) return false;
  if (isAbsolute(program)) return existsSync(program);
  return process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}
