import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort } from './app-process.js';

/** A Redis of one test file's own, empty and in memory. */
export class TestRedis {
  private constructor(
    private readonly server: ChildProcess,
    readonly url: string,
  ) {}

  static async start(at?: string): Promise<TestRedis> {
    const port = at === undefined ? await freePort() : Number(new URL(at).port);
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const redis = new TestRedis(spawn('redis-server', settings, { stdio: 'ignore' }), `redis://127.0.0.1:${port}`);
    const client = createClient({ url: redis.url });
    client.on('error', () => undefined);
    await client.connect();
    client.destroy();
    return redis;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const gone = once(this.server, 'exit');
    this.server.kill();
    await gone;
  }
}
