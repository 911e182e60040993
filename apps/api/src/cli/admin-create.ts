import { parseArgs } from 'node:util';
import { createAdministrator } from '#access';
import { DomainError, Environment } from '#platform';
import { readPassword } from './read-password.js';

const USAGE = `usage: admin:create --login LOGIN --name "FULL NAME"
The password is asked for, or read from standard input. DATABASE_URL says where.`;

// Makes an administrator on the database at DATABASE_URL.
try {
  const url = new Environment(process.env).required('DATABASE_URL', 'it says where to make the administrator');
  const { login, name } = parseArgs({ options: { login: { type: 'string' }, name: { type: 'string' } } }).values;
  if (!login || !name) throw new Error(USAGE);
  const password = await readPassword(process.stdin, process.stderr);
  await createAdministrator(url, { login, name, password }, new Date());
  process.stdout.write(`${login} may sign in now\n`);
} catch (error) {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = 1;
}

/** The code of what is wrong, and with which field: `login: taken`. */
function wordsOf(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  return [error.code, ...Object.entries(error.fields).map(([field, fault]) => `${field}: ${fault}`)].join('\n');
}
