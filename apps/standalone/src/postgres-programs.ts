import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerUser } from './postgres-user.js';

const execute = promisify(execFile);

/** How long a start may replay its log, or a stop may write to a slow disk. */
const PATIENCE = ['-w', '-t', '120'];

/** PostgreSQL's own tools, run as the user that the server runs as. */
export class PostgresPrograms {
  constructor(
    private readonly folder: string,
    private readonly user: ServerUser,
  ) {}

  /** The major version, as the file `PG_VERSION` of a cluster has it. */
  async version(): Promise<string> {
    return /\d+/.exec(await this.run('postgres', '--version'))?.[0] ?? '';
  }

  /** `C.UTF-8` is PostgreSQL's own: the same order on every machine, and it knows the capital of đ. */
  async initdb(cluster: string, passwordFile: string, durable: boolean): Promise<void> {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    await this.run('initdb', `--pgdata=${cluster}`, ...access, ...locale, ...(durable ? [] : ['--no-sync']));
  }

  async start(cluster: string, logFile: string, settings: Record<string, string | number>): Promise<void> {
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    await this.run('pg_ctl', 'start', ...PATIENCE, '-D', cluster, '-l', logFile, '-o', options.join(' '));
  }

  async stop(cluster: string): Promise<void> {
    await this.run('pg_ctl', 'stop', ...PATIENCE, '-D', cluster, '-m', 'fast');
  }

  private async run(program: string, ...args: string[]): Promise<string> {
    // The server's user may not be allowed in our working folder, and PG* variables are meant for somebody else.
    const options = { ...this.user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } };
    const { stdout } = await execute(join(this.folder, program), args, options);
    return stdout;
  }
}
