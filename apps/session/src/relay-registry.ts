import { RELAY_LEASE_PREFIX } from '#contract';
import type { ImpatientRedis } from './redis.js';

/** Where the relays are, as of now. */
export interface RelayRegistry {
  urls(): Promise<readonly string[]>;
}

/** A list that does not change. */
export class ListedRelays implements RelayRegistry {
  constructor(private readonly list: readonly string[]) {}

  urls(): Promise<readonly string[]> {
    return Promise.resolve(this.list);
  }
}

/** Whoever holds a lease in Redis. */
export class LeasedRelays implements RelayRegistry {
  constructor(private readonly redis: ImpatientRedis) {}

  async urls(): Promise<readonly string[]> {
    const urls: string[] = [];
    for await (const keys of this.redis.scanIterator({ MATCH: `${RELAY_LEASE_PREFIX}*`, COUNT: 100 })) {
      if (keys.length === 0) continue;
      for (const lease of await this.redis.mGet(keys)) {
        const url = urlOf(lease);
        if (url !== null) urls.push(url);
      }
    }
    return urls;
  }
}

/** The address in a lease; null when it ran out meanwhile or is no lease of ours. */
function urlOf(lease: string | null): string | null {
  if (lease === null) return null;
  try {
    const fields: unknown = JSON.parse(lease);
    if (typeof fields !== 'object' || fields === null || !('url' in fields)) return null;
    return typeof fields.url === 'string' && URL.canParse(fields.url) ? fields.url : null;
  } catch {
    return null;
  }
}

/** Injection token of {@link RelayRegistry}. */
export const RELAY_REGISTRY = Symbol('RELAY_REGISTRY');
