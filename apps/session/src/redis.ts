import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createClient } from 'redis';

const log = new Logger('redis');

/** A connection that comes back by itself; commands wait for that, each no longer than its sender allows. */
export async function connectRedis(url: string) {
  const client = createClient({ url, pingInterval: 10_000, commandsQueueMaxLength: 10_000 });
  client.on('error', (error: Error) => log.warn(`connection trouble: ${error.message}`));
  await client.connect();
  // socket.io's adapter does not wait for what it publishes, and a failure that nobody awaits ends the process.
  const publish = client.publish.bind(client);
  Object.defineProperty(client, 'publish', {
    value: (...message: Parameters<typeof publish>) => publish(...message).catch(() => 0),
  });
  return client;
}

export type Redis = Awaited<ReturnType<typeof connectRedis>>;

/** How long a page may wait for what lies in Redis. */
const PATIENCE_MS = 2_000;

/** The same connection, for commands that somebody waits for. */
export const impatient = (redis: Redis) => redis.withCommandOptions({ timeout: PATIENCE_MS });

export type ImpatientRedis = ReturnType<typeof impatient>;

/** Injection token of the connection; null when this is the only session process. */
export const REDIS = Symbol('REDIS');

/** Closes the connection last, when the sockets are gone. */
@Injectable()
export class RedisLifetime implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis | null) {}

  onApplicationShutdown(): void {
    // Not close(), which waits for the answer to every command: after an outage some never come.
    if (this.redis?.isOpen) this.redis.destroy();
  }
}
