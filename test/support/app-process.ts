import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from './until.js';

export type AppName = 'api' | 'session' | 'media-relay';

/** How a program ended that was not to start. */
interface Refusal {
  code: number | null;
  /** What it wrote to standard error. */
  complaint: string;
}

const sourceOf = (app: AppName): string => `apps/${app}/src/main.ts`;

const buildOf = (app: AppName): string => `dist/apps/${app}/src/main.js`;

/** One of our apps as a process of its own, which can be killed as a crash would. */
export class AppProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Starts `apps/<app>` and waits until it serves. The environment is all that it gets. */
  static start(app: 'session' | 'media-relay', env: Record<string, string>): Promise<AppProcess> {
    return AppProcess.run(app, ['--import', join(process.cwd(), 'test/support/typescript.mjs'), sourceOf(app)], env);
  }

  /** The same from the build, as it runs in production. */
  static startBuilt(app: AppName, env: Record<string, string>): Promise<AppProcess> {
    return AppProcess.run(app, [buildOf(app)], env);
  }

  /** Starts the build of an app that will not start, and waits for its end. */
  static async refusal(app: AppName | 'standalone', env: Record<string, string>): Promise<Refusal> {
    const child = spawn(process.execPath, [`dist/apps/${app}/src/main.js`], {
      env: { PATH: process.env.PATH, PORT: '0', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'close');
    let complaint = '';
    for await (const chunk of child.stderr) complaint += String(chunk);
    await ended;
    return { code: child.exitCode, complaint };
  }

  private static async run(app: AppName, program: string[], env: Record<string, string>): Promise<AppProcess> {
    const port = env.PORT ?? String(await freePort());
    const child = spawn(process.execPath, program, {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'fatal', ...env, HOST: '127.0.0.1', PORT: port },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    await until(
      () => (child.exitCode === null ? isServed(url) : Promise.reject(new Error(`${app} does not start`))),
      (served) => served,
      30_000,
    );
    return new AppProcess(child, url);
  }

  /** Gives it no chance to say goodbye. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

const isServed = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Below those that the system gives to connections: one of these would take a port before its program listens. */
const PORTS = { from: 15_000, to: 32_000 };

/** A port that nobody listens on, for a program that has to be told its own. */
export async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.to);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) return freePort();
  probe.close();
  await once(probe, 'close');
  return port;
}
