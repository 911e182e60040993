import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELAY_PATH, type RelayDump, type RelayRoomDump } from '#contract';
import { AppProcess, freePort } from '../../support/app-process.js';
import { testDatabase } from '../../support/database.js';
import type { BadLink } from '../../support/link/bad-link.js';
import { spawnPostgres, temporaryFolder } from '../../support/postgres.setup.js';
import { fillProvince } from '../../support/province.js';
import { TestRedis } from '../../support/redis.js';
import { RELAY_SECRET, TestRelayClient } from '../../support/relay.js';
import { TcpSwitch } from '../../support/tcp-switch.js';
import { until } from '../../support/until.js';

/** One of two processes of a kind, which can be killed and started again as it was. */
class Restartable {
  private process: AppProcess;

  private constructor(
    private readonly app: 'session' | 'media-relay',
    readonly env: Record<string, string>,
  ) {}

  static async start(app: 'session' | 'media-relay', env: Record<string, string>): Promise<Restartable> {
    const one = new Restartable(app, env);
    await one.restart();
    return one;
  }

  async restart(): Promise<void> {
    this.process = await AppProcess.startBuilt(this.app, this.env);
    await until(
      async () => (await fetch(`${this.process.url}/health/ready`)).ok,
      (ready) => ready,
      30_000,
    );
  }

  kill(): Promise<void> {
    return this.process.kill();
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

/** What is to be killed: api, two session processes behind a switch, and two relays, all on the near side of a link. */
export class Cluster {
  private readonly undo: (() => unknown)[] = [];
  private readonly sessions: Restartable[] = [];
  private readonly relays: Restartable[] = [];
  private door: TcpSwitch;
  url: string;

  static async start(link: BadLink): Promise<Cluster> {
    const cluster = new Cluster();
    try {
      await cluster.build(link);
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const undo of this.undo.splice(0).toReversed()) await undo();
  }

  /** Breaks every socket of every page; nothing else. */
  cutSockets(): void {
    this.door.cut();
  }

  /** Kills the session process that has the pages; the answer starts it again. */
  async killSession(): Promise<() => Promise<void>> {
    const [first, second] = this.sessions;
    if (!first || !second) throw new Error('there are not two session processes');
    await first.kill();
    return async () => {
      // The switch prefers the first: with the other killed as well, everybody is back there for the next time.
      await first.restart();
      await second.kill();
      await second.restart();
    };
  }

  /** Kills the relay process that has the room; the answer starts it again. */
  async killRelay(): Promise<() => Promise<void>> {
    const { relay } = await this.room();
    await relay.kill();
    return () => relay.restart();
  }

  /** Kills the worker that has the room. */
  async killWorker(): Promise<void> {
    const { room } = await this.room();
    process.kill(room.workerPid, 'SIGKILL');
  }

  /** The one room there is, by the books of the relay that has it. */
  async room(): Promise<{ relay: Restartable; room: RelayRoomDump }> {
    return until(
      async () => (await this.rooms())[0],
      (found) => found !== undefined,
    ).then((found) => found!);
  }

  async rooms(): Promise<{ relay: Restartable; room: RelayRoomDump }[]> {
    const found = [];
    for (const relay of this.relays) {
      const dump = await dumpOf(relay).catch(() => null);
      const rooms = dump?.rooms.filter(({ peers }) => peers.length > 0) ?? [];
      for (const room of rooms) found.push({ relay, room });
    }
    return found;
  }

  private async build(link: BadLink): Promise<void> {
    const postgres = await spawnPostgres(temporaryFolder(), 'durable');
    this.undo.push(() => postgres.process.stdin?.end());
    process.env.HOICHAN_TEST_POSTGRES = postgres.url;
    const database = await testDatabase();
    this.undo.push(() => database.drop());
    const redis = await TestRedis.start();
    this.undo.push(() => redis.stop());
    const dataDir = mkdtempSync(join(tmpdir(), 'hoichan-failover-'));
    this.undo.push(() => rmSync(dataDir, { recursive: true }));

    const ports = [await freePort(), await freePort()];
    this.door = await TcpSwitch.open(ports);
    this.undo.push(() => this.door.close());
    const shared = { DATABASE_URL: database.url, REDIS_URL: redis.url, RELAY_SECRET };
    const api = await AppProcess.startBuilt('api', {
      ...{ DATABASE_URL: database.url, DATA_DIR: dataDir, AUDIT_KEY: 'k'.repeat(32) },
      SESSION_URL: `http://127.0.0.1:${this.door.port}`,
    });
    this.undo.push(() => api.stop());
    await fillProvince(database.url);
    this.url = api.url;
    for (const name of ['relay-a', 'relay-b']) {
      const relay = await Restartable.start('media-relay', {
        ...{ REDIS_URL: redis.url, RELAY_SECRET, RELAY_ID: name, RELAY_PORT: String(await freePort()) },
        ...{ MEDIA_LISTEN_IP: link.nearIp, MEDIA_WORKERS: '1', LOG_LEVEL: 'silent' },
      });
      this.relays.push(relay);
      this.undo.push(() => relay.stop());
    }
    for (const port of ports) {
      const session = await Restartable.start('session', { ...shared, PORT: String(port), PUBLIC_URL: api.url });
      this.sessions.push(session);
      this.undo.push(() => session.stop());
    }
    for (const url of [api.url, `http://127.0.0.1:${this.door.port}`]) await link.forward(Number(new URL(url).port));
  }
}

async function dumpOf({ env }: Restartable): Promise<RelayDump> {
  const client = await TestRelayClient.connect(`ws://127.0.0.1:${env['RELAY_PORT'] ?? ''}${RELAY_PATH}`);
  try {
    return await client.dump();
  } finally {
    client.terminate();
  }
}
