import { BadSetting, type Environment, type LogLevel } from '#platform';
import type { SessionOptions } from './session.options.js';

/** Settings of session as a process of its own, read once at start. The README lists them. */
export interface SessionSettings {
  host: string;
  port: number;
  databaseUrl: string;
  databasePoolSize: number;
  logLevel: LogLevel;
  idleLockMinutes: number;
  requestsPerMinute: { session: number; address: number };
  session: SessionOptions;
  /** What the keys of recordings are wrapped with; null where nothing is recorded. */
  recordingKey: string | null;
  recordingKeepDays: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** STUN and TURN servers for networks that let only some ports through. */
export function readTurnSettings(env: Environment): Pick<SessionOptions, 'stunUrls' | 'turn'> {
  const urls = env.urls('TURN_URLS', ['turn', 'turns']);
  const secret = env.text('TURN_SECRET');
  if (urls.length > 0 && secret === undefined) {
    throw new BadSetting('TURN_SECRET must be set: the TURN servers of TURN_URLS ask for it');
  }
  return {
    stunUrls: env.urls('STUN_URLS', ['stun', 'stuns']),
    turn: urls.length > 0 && secret !== undefined ? { urls, secret } : null,
  };
}

export function readSessionSettings(env: Environment): SessionSettings {
  const redisUrl = env.url('REDIS_URL', ['redis', 'rediss']) ?? null;
  const publicUrl = env.url('PUBLIC_URL', ['http', 'https']);
  const relayUrls = env.urls('RELAY_URLS', ['ws', 'wss']);
  if (redisUrl === null && relayUrls.length === 0) {
    throw new BadSetting(
      'REDIS_URL must be set: session processes meet there and find the relays (or RELAY_URLS alone)',
    );
  }
  return {
    host: env.text('HOST', '127.0.0.1'),
    port: env.port('PORT', 3001),
    databaseUrl:
      env.url('DATABASE_URL', ['postgres', 'postgresql']) ??
      env.required('DATABASE_URL', 'session reads who may join in PostgreSQL'),
    databasePoolSize: env.integer('DATABASE_POOL', 10, { min: 5, max: 200 }),
    logLevel: env.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    idleLockMinutes: env.integer('IDLE_LOCK_MINUTES', 15, { min: 1, max: 720 }),
    requestsPerMinute: {
      session: env.integer('SESSION_REQUESTS_PER_MINUTE', 900, { min: 1, max: 1_000_000 }),
      address: env.integer('ADDRESS_REQUESTS_PER_MINUTE', 6_000, { min: 1, max: 1_000_000 }),
    },
    recordingKey: env.secret('RECORDING_KEY') ?? null,
    recordingKeepDays: env.integer('RECORDING_KEEP_DAYS', 365, { min: 1, max: 36_500 }),
    session: {
      trustProxy: env.flag('TRUST_PROXY', false),
      webOrigins: publicUrl === undefined ? [] : [new URL(publicUrl).origin],
      redisUrl,
      relayUrls,
      relaySecret:
        env.secret('RELAY_SECRET') ?? env.required('RELAY_SECRET', 'session and relay prove themselves with it'),
      ...readTurnSettings(env),
    },
  };
}
