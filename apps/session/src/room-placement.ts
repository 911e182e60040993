import type { ImpatientRedis } from './redis.js';

/** On which relay a consult's room is, agreed among all session processes. */
export interface RoomPlacement {
  /** The relay agreed on, which becomes `proposed` when there is none yet. */
  agree(consultId: string, proposed: string): Promise<string>;
  /** Moves the room away from `from`; the answer is where it is now, also when somebody else was faster. */
  replace(consultId: string, from: string, proposed: string): Promise<string>;
  /** Forgets that the room is on `relayId`. */
  release(consultId: string, relayId: string): Promise<void>;
}

/** For a single process. */
export class LocalPlacement implements RoomPlacement {
  private readonly relays = new Map<string, string>();

  agree(consultId: string, proposed: string): Promise<string> {
    const relayId = this.relays.get(consultId) ?? proposed;
    this.relays.set(consultId, relayId);
    return Promise.resolve(relayId);
  }

  replace(consultId: string, from: string, proposed: string): Promise<string> {
    if (this.relays.get(consultId) === from) this.relays.set(consultId, proposed);
    return this.agree(consultId, proposed);
  }

  release(consultId: string, relayId: string): Promise<void> {
    if (this.relays.get(consultId) === relayId) this.relays.delete(consultId);
    return Promise.resolve();
  }
}

/** Longer than any consult; what a crash left behind goes by itself. */
const KEPT_SECONDS = 24 * 60 * 60;

const keyOf = (consultId: string): string => `hoichan:room:${consultId}`;

const REPLACE = `
local now = redis.call('GET', KEYS[1])
if now and now ~= ARGV[1] then return now end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return ARGV[2]`;

const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end`;

/** For several processes. */
export class SharedPlacement implements RoomPlacement {
  constructor(private readonly redis: ImpatientRedis) {}

  async agree(consultId: string, proposed: string): Promise<string> {
    const key = keyOf(consultId);
    const set = await this.redis.set(key, proposed, {
      condition: 'NX',
      expiration: { type: 'EX', value: KEPT_SECONDS },
    });
    return set === null ? ((await this.redis.get(key)) ?? proposed) : proposed;
  }

  async replace(consultId: string, from: string, proposed: string): Promise<string> {
    const where = await this.redis.eval(REPLACE, {
      keys: [keyOf(consultId)],
      arguments: [from, proposed, String(KEPT_SECONDS)],
    });
    return typeof where === 'string' ? where : proposed;
  }

  async release(consultId: string, relayId: string): Promise<void> {
    await this.redis.eval(RELEASE, { keys: [keyOf(consultId)], arguments: [relayId] });
  }
}

/** Injection token of {@link RoomPlacement}. */
export const ROOM_PLACEMENT = Symbol('ROOM_PLACEMENT');
