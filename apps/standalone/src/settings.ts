import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Environment, keptSecret } from '#platform';
import { type ApiSettings, readCommonSettings, readDataDir, readRecordingOptions } from '../../api/src/settings.js';
import { readMediaSettings, readRecordingSettings, type RelaySettings } from '../../media-relay/src/relay.config.js';
import { readTurnSettings } from '../../session/src/settings.js';
import type { SessionOptions } from '../../session/src/session.options.js';
import { readTlsSettings, type TlsSettings } from './tls.js';

/** Settings of everything in one process; whoever gives DATABASE_URL brings a PostgreSQL of their own. */
export interface StandaloneSettings {
  api: Omit<ApiSettings, 'databaseUrl'>;
  databaseUrl: string | null;
  relay: RelaySettings;
  session: Omit<SessionOptions, 'relayUrls'>;
  tls: TlsSettings;
}

export function readStandaloneSettings(env: Environment): StandaloneSettings {
  // On a terminal the address and the accounts are to be seen, not every route.
  const common = readCommonSettings(env, 'warn');
  const dataDir = readDataDir(env);
  // Session and relay share this process, so nobody else needs to know.
  const relaySecret = env.secret('RELAY_SECRET') ?? randomBytes(32).toString('hex');
  return {
    api: {
      ...common,
      dataDir,
      auditKey: env.secret('AUDIT_KEY') ?? keptSecret(join(dataDir, 'audit.key')),
      recording: readRecordingOptions(env, dataDir, keptSecret(join(dataDir, 'recording.key'))),
    },
    databaseUrl: env.url('DATABASE_URL', ['postgres', 'postgresql']) ?? null,
    relay: {
      id: 'standalone',
      listen: { host: '127.0.0.1', port: env.port('RELAY_PORT', 0) },
      secret: relaySecret,
      url: null,
      redisUrl: null,
      graceMs: 60_000,
      media: readMediaSettings(env),
      recording: readRecordingSettings(env, join(dataDir, 'recordings')),
    },
    session: {
      trustProxy: common.trustProxy,
      webOrigins: [],
      redisUrl: null,
      relaySecret,
      ...readTurnSettings(env),
    },
    tls: readTlsSettings(env),
  };
}
