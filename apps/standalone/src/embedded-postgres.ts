import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, escapeLiteral } from 'pg';
import { freePort, PostgresCluster } from './postgres-cluster.js';
import { dataFolder, programsFolder } from './postgres-places.js';
import { PostgresPrograms } from './postgres-programs.js';
import { serverUser } from './postgres-user.js';

export interface EmbeddedPostgresOptions {
  /** A folder for this server alone. */
  dataDir: string;
  /** Another one is chosen when it is not given. */
  port?: number;
  /** False gives durability up for speed, as tests may. */
  durable?: boolean;
  log: (line: string) => void;
}

/** Held for as long as we own the server; PostgreSQL lets go of it by itself when we die. */
const OWNER_LOCK = 271_828_182;
/** A server that is there may still be replaying its log, or be shutting down. */
const READY_TIMEOUT_MS = 120_000;
/** The port may be taken in the last moment, or a killed server's children still hold on to its memory. */
const START_ATTEMPTS = 10;
const RETRY_MS = 200;
/** How long a killed predecessor's connection may take to be noticed. */
const HANDOVER_MS = 3_000;

/**
 * Starts the PostgreSQL that comes with HoiChan, or takes over one that a killed process left behind. It listens on
 * 127.0.0.1 only. One process owns it at a time; the owner starts it again when it dies, at the same address.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = serverUser();
  const programs = new PostgresPrograms(programsFolder(user), user);
  const home = dataFolder(resolve(options.dataDir), user, options.log);
  const cluster = new PostgresCluster(home, programs, options.durable ?? true);
  await cluster.ensure(user);
  const postgres = new EmbeddedPostgres(cluster, options.log);
  await postgres.open(options.port);
  return postgres;
}

/** A running PostgreSQL. Whoever started it closes it; a second close is harmless. */
export class EmbeddedPostgres {
  private port = 0;
  private reviving: Promise<void> | undefined;
  private closing: Promise<void> | undefined;

  /** Made by {@link startEmbeddedPostgres}. */
  constructor(
    private readonly cluster: PostgresCluster,
    private readonly log: (line: string) => void,
  ) {}

  /** A database of HoiChan's own and a role that owns it: it may make databases and is no superuser. */
  get url(): string {
    return `postgres://hoichan:${this.cluster.password}@127.0.0.1:${this.port}/hoichan`;
  }

  async open(port?: number): Promise<void> {
    const connection = await this.connectOrStart(port);
    try {
      await own(connection);
      await ensureDatabase(connection, this.cluster.password);
    } catch (error) {
      await connection.end();
      throw error;
    }
    this.port = connection.port;
    connection.once('end', () => {
      if (!this.closing) this.reviving = this.revive();
    });
  }

  close(): Promise<void> {
    this.closing ??= this.stop();
    return this.closing;
  }

  private async stop(): Promise<void> {
    await this.reviving;
    await this.cluster.stop();
  }

  /** The owner's connection is gone, so the server is, or it has restarted itself after a crash. */
  private async revive(): Promise<void> {
    this.log('PostgreSQL has stopped and is started again');
    try {
      await this.open(this.port);
    } catch (error) {
      this.log(error instanceof Error ? error.message : String(error));
    }
  }

  private async connectOrStart(port?: number): Promise<Client> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    for (let failures = 0; ; await sleep(RETRY_MS)) {
      const connection = await this.cluster.connect();
      if (connection) return connection;
      if (!this.cluster.running) {
        try {
          await this.cluster.start(port ?? (await freePort()));
        } catch {
          failures++;
        }
      }
      if (failures >= START_ATTEMPTS || Date.now() > deadline) {
        throw new Error(`PostgreSQL does not start. It wrote:\n${this.cluster.logTail}`);
      }
    }
  }
}

/** Waits a little, for the connection of a predecessor that was killed may be there for a moment. */
async function own(connection: Client): Promise<void> {
  const deadline = Date.now() + HANDOVER_MS;
  for (;;) {
    const { rows } = await connection.query<{ owned: boolean }>('SELECT pg_try_advisory_lock($1) AS owned', [
      OWNER_LOCK,
    ]);
    if (rows[0]?.owned) return;
    if (Date.now() > deadline) throw new Error('HoiChan runs already on this data folder');
    await sleep(RETRY_MS);
  }
}

async function ensureDatabase(connection: Client, password: string): Promise<void> {
  const role = await connection.query(`SELECT 1 FROM pg_roles WHERE rolname = 'hoichan'`);
  if (role.rowCount === 0) {
    await connection.query(`CREATE ROLE hoichan LOGIN CREATEDB PASSWORD ${escapeLiteral(password)}`);
  }
  const database = await connection.query(`SELECT 1 FROM pg_database WHERE datname = 'hoichan'`);
  if (database.rowCount === 0) await connection.query('CREATE DATABASE hoichan OWNER hoichan');
}
