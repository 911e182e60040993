import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { renameOrDrop } from './postgres-places.js';
import type { PostgresPrograms } from './postgres-programs.js';
import { handOver, type ServerUser } from './postgres-user.js';

const LOG_LIMIT_BYTES = 5_000_000;

/** The files of one database server, and how to reach it. */
export class PostgresCluster {
  private readonly folder: string;
  private readonly logFile: string;
  private readonly pidPath: string;

  constructor(
    home: string,
    private readonly programs: PostgresPrograms,
    private readonly durable: boolean,
  ) {
    this.folder = join(home, 'cluster');
    this.logFile = join(home, 'server.log');
    this.pidPath = join(this.folder, 'postmaster.pid');
  }

  /** Makes the files when there are none. They appear in one piece: a run that was cut off leaves only a draft. */
  async ensure(user: ServerUser): Promise<void> {
    if (!existsSync(this.folder)) {
      const draft = `${this.folder}.${process.pid}`;
      const passwordFile = `${draft}.password`;
      rmSync(draft, { recursive: true, force: true });
      writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
      handOver(user, passwordFile);
      await this.programs.initdb(draft, passwordFile, this.durable);
      renameSync(passwordFile, join(draft, 'password'));
      renameOrDrop(draft, this.folder);
    }
    const made = readFileSync(join(this.folder, 'PG_VERSION'), 'utf8').trim();
    const ours = await this.programs.version();
    if (made !== ours) {
      throw new Error(`${this.folder} was made by PostgreSQL ${made} and HoiChan brings ${ours}: see pg_upgrade`);
    }
  }

  /** Written by initdb's caller, read by nobody but the server's user and root. */
  get password(): string {
    return readFileSync(join(this.folder, 'password'), 'utf8');
  }

  /** The port of the server that says it serves these files; null when none does. It may have died since. */
  get port(): number | null {
    const line = this.pidFile[3];
    return line ? Number(line) : null;
  }

  /** A connection of the superuser, or null when no server answers that serves these files. */
  async connect(): Promise<Client | null> {
    const { port } = this;
    if (port === null) return null;
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password: this.password,
      database: 'postgres',
    });
    // An error on an idle connection is told by 'end' too; without a listener it would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch {
      return null;
    }
  }

  /** Only when no server is {@link running}: a pid file that is still there names a dead or a foreign process. */
  async start(port: number): Promise<void> {
    rmSync(this.pidPath, { force: true });
    if ((statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
      renameSync(this.logFile, `${this.logFile}.old`);
    }
    await this.programs.start(this.folder, this.logFile, {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      timezone: 'UTC',
      ...QUIET_LOG,
      ...(this.durable ? {} : NOT_DURABLE),
    });
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    await this.programs.stop(this.folder).catch((error: unknown) => {
      // It was killed meanwhile.
      if (this.running) throw error;
    });
  }

  /**
   * Whether the process that the pid file names is there. After a crash the same number may belong to another
   * program, most easily in a restarted container, or in one without an init to a process that nobody buries;
   * PostgreSQL alone would take either for its predecessor.
   */
  get running(): boolean {
    const pid = Number(this.pidFile[0]);
    if (!pid) return false;
    if (process.platform === 'linux') {
      return /^\d+ \(postgres\) [^ZX]/.test(contentOf(`/proc/${pid}/stat`));
    }
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  /** The last lines that the server wrote. */
  get logTail(): string {
    return contentOf(this.logFile).trimEnd().split('\n').slice(-10).join('\n');
  }

  private get pidFile(): string[] {
    return contentOf(this.pidPath).split('\n');
  }
}

/** Empty when the file is not there, or not any more. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Patients' names stand in statements, parameters and details: they stay out of the log. */
const QUIET_LOG = {
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

/** For tests: as good as durable until the machine itself fails, and much faster. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
