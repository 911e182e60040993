import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELAY_PATH } from '#contract';
import { findEmbeddedPostgres } from '../../apps/standalone/src/find-embedded-postgres.js';
import { freePort } from './app-process.js';
import { RELAY_SECRET, TestRelayClient } from './relay.js';
import { until } from './until.js';

const PROGRAM = 'dist/apps/standalone/src/main.js';
const COMMANDS = 'dist/apps/standalone/src/cli/command.js';

/** Our process alone, whose PostgreSQL lives on; or that as well, with all its children. */
export type Killed = 'process' | 'everything';

/**
 * The whole product as `npm start` runs it, from the build, on an embedded PostgreSQL and a data folder of its own.
 * It can be killed as a power cut would, and started again on what it left behind.
 */
export class StandaloneProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
    private readonly relayPort: number,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<StandaloneProcess> {
    if (!existsSync(PROGRAM)) throw new Error('there is no build: run npm test, which makes it first');
    const dataDir = mkdtempSync(join(tmpdir(), 'hoichan-story-'));
    const hoichan = new StandaloneProcess(dataDir, await freePort(), await freePort(), settings);
    await hoichan.restart();
    return hoichan;
  }

  /** localhost, as a doctor opens it: there browsers give a page its camera. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async restart(): Promise<void> {
    const output = openSync(this.logFile, 'a');
    this.child = spawn(process.execPath, [PROGRAM], { env: this.env, stdio: ['ignore', output, 'inherit'] });
    closeSync(output);
    await until(
      () => (this.child?.exitCode === null ? this.isReady() : Promise.reject(new Error('HoiChan does not start'))),
      (ready) => ready,
      120_000,
    );
  }

  /** All that it has written to its log. */
  get log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** A line to its relay, for what only the relay's own books tell. */
  relay(): Promise<TestRelayClient> {
    return TestRelayClient.connect(`ws://127.0.0.1:${this.relayPort}${RELAY_PATH}`);
  }

  /** Gives it no chance to say goodbye. */
  async kill(what: Killed = 'process'): Promise<void> {
    const database = what === 'everything' ? this.databaseProcesses() : [];
    const gone = this.end('SIGKILL');
    for (const pid of database) killIfThere(pid);
    await gone;
  }

  /** The address of its PostgreSQL, for what no page shows. */
  async databaseUrl(): Promise<string> {
    const url = await findEmbeddedPostgres(this.databaseDir);
    if (url === null) throw new Error('its PostgreSQL does not run');
    return url;
  }

  /** Runs one of the commands of `npm run` on it. */
  async command(name: string): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [COMMANDS, name], { env: this.env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    let output = '';
    for await (const chunk of child.stdout) output += String(chunk);
    await ended;
    return { code: child.exitCode, output };
  }

  /** Ends it and removes what it kept. A second call is harmless. */
  async close(): Promise<void> {
    // One that was killed left its PostgreSQL running: only a whole stop takes that along.
    if (this.child?.signalCode === 'SIGKILL') await this.restart();
    await this.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private get logFile(): string {
    return join(this.dataDir, 'hoichan.log');
  }

  private get databaseDir(): string {
    return join(this.dataDir, 'postgres');
  }

  private get env(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _none, ...env } = process.env;
    return {
      ...env,
      ...{ HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: this.dataDir, LOG_LEVEL: 'error' },
      ...{ RELAY_PORT: String(this.relayPort), RELAY_SECRET, MEDIA_WORKERS: '1' },
      ...this.settings,
    };
  }

  /** The server first, so that it starts no child anew. */
  private databaseProcesses(): number[] {
    const [server] = readFileSync(join(this.databaseDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    return [Number(server), ...childrenOf(Number(server))];
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** By Linux's own books, for a bare machine has no `ps`. Elsewhere none: they end with their parent. */
function childrenOf(parent: number): number[] {
  const entries = existsSync('/proc') ? readdirSync('/proc') : [];
  return entries.map(Number).filter((pid) => pid > 0 && parentOf(pid) === parent);
}

function parentOf(pid: number): number | null {
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return Number(parent);
  } catch {
    return null;
  }
}
