/**
 * Writes libs/database/schema.sql, what the migrations make, as pg_dump prints it; `--check` compares instead.
 * It uses Debian's PostgreSQL 15: the oldest that HoiChan supports, and the one that has a pg_dump.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = process.env.POSTGRES15_BIN ?? '/usr/lib/postgresql/15/bin';
const TARGET = 'libs/database/schema.sql';
const MIGRATE = 'dist/apps/api/src/cli/migrate.js';

if (!existsSync(join(BIN, 'pg_dump'))) {
  console.error(`schema: no PostgreSQL 15 in ${BIN} (Debian: apt-get install postgresql-15)`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'hoichan-schema-'));
const data = join(folder, 'data');
/** PostgreSQL refuses root; its package brings the user postgres. */
const asServer = process.getuid() === 0 ? serverUser() : {};
const run = (program, ...args) =>
  execFileSync(join(BIN, program), args, {
    ...asServer,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });

try {
  if ('uid' in asServer) chownSync(folder, asServer.uid, asServer.gid);
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -h 127.0.0.1 -k '' -F`, 'start');
  try {
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    execFileSync(process.execPath, [MIGRATE], { env: { ...process.env, DATABASE_URL: url }, stdio: 'inherit' });
    const dump = run('pg_dump', '--schema-only', '--no-owner', '--no-privileges', '--exclude-table=migrations*', url);
    finish(tidy(dump));
  } finally {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function finish(schema) {
  if (!process.argv.includes('--check')) {
    writeFileSync(TARGET, schema);
    console.log(`${TARGET} written`);
  } else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== schema) {
    console.error(`schema: ${TARGET} is not what the migrations make: run \`npm run schema\``);
    process.exitCode = 1;
  } else {
    console.log(`${TARGET} is what the migrations make`);
  }
}

/** Without the comments, which name the server's patch level, and the settings of the session. */
function tidy(dump) {
  const lines = dump.split('\n').filter((line) => !/^(--|SET |SELECT pg_catalog\.set_config|\\)/.test(line));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function serverUser() {
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
    .match(/^postgres:.*$/m)[0]
    .split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
