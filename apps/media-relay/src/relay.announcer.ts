import { Inject, Injectable, Logger } from '@nestjs/common';
import { RELAY_LEASE_PREFIX, type RelayLease } from '#contract';
import { Readiness } from '#platform';
import { createClient } from 'redis';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { RelayReport } from './relay.report.js';
import { RelayServer } from './relay.server.js';

const RENEW_EVERY_MS = 3_000;
/** Three renewals may fail before the relay counts as dead. */
const LEASE_SECONDS = 10;

/** Tells session processes by a lease in Redis that this relay is there, and how busy. */
@Injectable()
export class RelayAnnouncer {
  private readonly log = new Logger(RelayAnnouncer.name);
  private readonly key: string;
  private readonly redis: ReturnType<typeof createClient> | null;
  private renewing: NodeJS.Timeout | undefined;

  constructor(
    @Inject(RELAY_SETTINGS) private readonly settings: RelaySettings,
    private readonly server: RelayServer,
    private readonly report: RelayReport,
    readiness: Readiness,
  ) {
    this.key = RELAY_LEASE_PREFIX + settings.id;
    this.redis =
      settings.redisUrl === null
        ? null
        : // Without a queue: a lease that could not be written now is stale later.
          createClient({ url: settings.redisUrl, disableOfflineQueue: true });
    if (this.redis === null) return;
    const { redis } = this;
    readiness.add('redis', () => redis.ping());
    redis.on('error', (error: Error) => this.log.warn(`Redis: ${error.message}`));
  }

  /** Does not wait for Redis: rooms that are open need none. */
  start(): void {
    if (!this.redis) return;
    this.redis.connect().then(
      () => this.renew(),
      (error: unknown) => this.log.error(error),
    );
    this.renewing = setInterval(() => void this.renew(), RENEW_EVERY_MS);
  }

  /** Takes the lease back, so that nobody comes here with a new room. */
  async stop(): Promise<void> {
    clearInterval(this.renewing);
    if (!this.redis) return;
    await this.redis.del(this.key).catch(() => undefined);
    this.redis.destroy();
  }

  private async renew(): Promise<void> {
    const { load, full } = this.report.load();
    const lease: RelayLease = { id: this.settings.id, url: this.server.url, load, draining: full };
    try {
      await this.redis?.set(this.key, JSON.stringify(lease), { expiration: { type: 'EX', value: LEASE_SECONDS } });
    } catch (error) {
      this.log.warn(`the lease was not renewed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
