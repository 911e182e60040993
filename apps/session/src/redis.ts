import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createClient } from 'redis';

const log = new Logger('redis');

/** A connection that comes back by itself; commands meanwhile fail quickly instead of piling up. */
export async function connectRedis(url: string) {
  const client = createClient({ url, pingInterval: 10_000, commandsQueueMaxLength: 10_000 });
  client.on('error', (error: Error) => log.warn(`connection trouble: ${error.message}`));
  await client.connect();
  return client;
}

export type Redis = Awaited<ReturnType<typeof connectRedis>>;

/** Injection token of the connection; null when this is the only session process. */
export const REDIS = Symbol('REDIS');

/** Closes the connection last, when the sockets are gone. */
@Injectable()
export class RedisLifetime implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis | null) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.redis?.isOpen) await this.redis.close();
  }
}
