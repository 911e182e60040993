import { join } from 'node:path';
import { migrate } from '#database';
import { BadSetting, Environment } from '#platform';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { findEmbeddedPostgres } from '../find-embedded-postgres.js';
import { readStandaloneSettings } from '../settings.js';

/** The commands of api, by the name that is given first. */
const COMMANDS: Record<string, () => Promise<unknown>> = {
  'admin-create': () => import('../../../api/src/cli/admin-create.js'),
  'audit-verify': () => import('../../../api/src/cli/audit-verify.js'),
};

// Runs a command of api on the database that `npm start` uses: the one at DATABASE_URL, or else the embedded one,
// which may be running or not.
const [name = ''] = process.argv.splice(2, 1);
const command = COMMANDS[name];
try {
  if (!command) throw new BadSetting(`the commands are ${Object.keys(COMMANDS).join(', ')}`);
  const { api, databaseUrl } = readStandaloneSettings(new Environment(process.env));
  const dataDir = join(api.dataDir, 'postgres');
  const running = databaseUrl ?? (await findEmbeddedPostgres(dataDir));
  const started = running === null ? await startEmbeddedPostgres({ dataDir, log: () => undefined }) : null;
  try {
    const url = running ?? started?.url ?? '';
    if (started) await migrate(url);
    Object.assign(process.env, { DATABASE_URL: url, AUDIT_KEY: api.auditKey });
    await command();
  } finally {
    await started?.close();
  }
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
