import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELAY_PATH } from '#contract';
import { AppProcess, freePort } from './app-process.js';
import { type TestDatabase, testDatabase } from './database.js';
import { fillProvince } from './province.js';
import { TestRedis } from './redis.js';
import { RELAY_SECRET, TestRelayClient } from './relay.js';

/**
 * api, session and media-relay as processes of their own, from the build, each with no more settings than the README
 * says that it needs; beside them a real PostgreSQL and a real Redis. The people of the demo work there.
 */
export class SplitWorld {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'hoichan-split-'));
  /** In the order in which they were started: api, session, media-relay. */
  readonly apps: AppProcess[] = [];
  /** Looks into the books of the relay. */
  relay: TestRelayClient;

  private constructor(
    private readonly database: TestDatabase,
    private readonly redis: TestRedis,
  ) {}

  static async start(): Promise<SplitWorld> {
    const world = new SplitWorld(await testDatabase(), await TestRedis.start());
    await world.startApps();
    return world;
  }

  /** Where browsers find the product. */
  get url(): string {
    return this.apps[0]?.url ?? '';
  }

  async close(): Promise<void> {
    this.relay.terminate();
    for (const app of this.apps.toReversed()) await app.stop();
    await this.redis.stop();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true });
  }

  private async startApps(): Promise<void> {
    const DATABASE_URL = this.database.url;
    const REDIS_URL = this.redis.url;
    const [sessionPort, relayPort] = [String(await freePort()), String(await freePort())];
    await this.startApp('api', {
      DATABASE_URL,
      DATA_DIR: this.dataDir,
      AUDIT_KEY: 'k'.repeat(32),
      SESSION_URL: `http://127.0.0.1:${sessionPort}`,
    });
    await fillProvince(this.database.url);
    await this.startApp('session', {
      ...{ DATABASE_URL, REDIS_URL, RELAY_SECRET },
      PORT: sessionPort,
      PUBLIC_URL: this.url,
    });
    await this.startApp('media-relay', { REDIS_URL, RELAY_SECRET, RELAY_PORT: relayPort });
    this.relay = await TestRelayClient.connect(`ws://127.0.0.1:${relayPort}${RELAY_PATH}`);
  }

  private async startApp(...start: Parameters<typeof AppProcess.startBuilt>): Promise<void> {
    this.apps.push(await AppProcess.startBuilt(...start));
  }
}
