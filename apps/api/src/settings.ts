import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RecordingOptions } from '#consult';
import { BadSetting, type Environment, type LogLevel } from '#platform';

/** Settings of the api process, read once at start. The README lists them. */
export interface ApiSettings {
  host: string;
  port: number;
  databaseUrl: string;
  databasePoolSize: number;
  dataDir: string;
  logLevel: LogLevel;
  /** Key of the audit's seals. */
  auditKey: string;
  /** Whether a proxy in front tells the client's address and TLS. */
  trustProxy: boolean;
  /** Where browsers find the session process when it is not this one. */
  sessionUrl: string | null;
  idleLockMinutes: number;
  requestsPerMinute: { session: number; address: number };
  attachmentLimitBytes: number;
  recording: RecordingOptions;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const readLogLevel = (env: Environment, fallback: LogLevel): LogLevel => env.oneOf('LOG_LEVEL', LOG_LEVELS, fallback);

/** The folder of all files that are not in the database; made when it is not there. */
export function readDataDir(env: Environment): string {
  const dataDir = resolve(env.text('DATA_DIR', '.data'));
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new BadSetting(`DATA_DIR must be a folder to write in: ${error instanceof Error ? error.message : dataDir}`);
  }
  return dataDir;
}

/** What api reads in every way of starting; the rest depends on who starts it. */
export function readCommonSettings(
  env: Environment,
  logLevel: LogLevel,
): Omit<ApiSettings, 'databaseUrl' | 'auditKey' | 'dataDir' | 'recording'> {
  return {
    host: env.text('HOST', '127.0.0.1'),
    port: env.port('PORT', 3000),
    databasePoolSize: env.integer('DATABASE_POOL', 20, { min: 5, max: 200 }),
    logLevel: readLogLevel(env, logLevel),
    trustProxy: env.flag('TRUST_PROXY', false),
    sessionUrl: env.url('SESSION_URL', ['http', 'https']) ?? null,
    idleLockMinutes: env.integer('IDLE_LOCK_MINUTES', 15, { min: 1, max: 720 }),
    requestsPerMinute: {
      session: env.integer('SESSION_REQUESTS_PER_MINUTE', 900, { min: 1, max: 1_000_000 }),
      // A whole hospital may share one address.
      address: env.integer('ADDRESS_REQUESTS_PER_MINUTE', 6_000, { min: 1, max: 1_000_000 }),
    },
    attachmentLimitBytes: env.integer('ATTACHMENT_LIMIT_MB', 50, { min: 1, max: 2_000 }) * 1024 * 1024,
  };
}

/** Where recordings lie and for how long; without a key nothing is recorded. */
export function readRecordingOptions(env: Environment, dataDir: string, keptKey: string | null): RecordingOptions {
  return {
    secret: env.secret('RECORDING_KEY') ?? keptKey,
    folder: resolve(env.text('RECORDINGS_DIR', join(dataDir, 'recordings'))),
    keepDays: env.integer('RECORDING_KEEP_DAYS', 365, { min: 1, max: 36_500 }),
  };
}

/** Settings of api as a process of its own. */
export function readApiSettings(env: Environment): ApiSettings {
  const auditKey = env.secret('AUDIT_KEY');
  const dataDir = readDataDir(env);
  return {
    ...readCommonSettings(env, 'info'),
    databaseUrl:
      env.url('DATABASE_URL', ['postgres', 'postgresql']) ??
      env.required('DATABASE_URL', 'api keeps its records in PostgreSQL'),
    auditKey: auditKey ?? env.required('AUDIT_KEY', 'the audit is sealed with it'),
    dataDir,
    recording: readRecordingOptions(env, dataDir, null),
  };
}

/** Keeps the newest seals of the audit outside the database. */
export const auditHeadFile = (settings: Pick<ApiSettings, 'dataDir'>): string =>
  join(settings.dataDir, 'audit-head.log');

/** Where the web build lies, from the folder in which HoiChan is started. */
export const WEB_DIR = join('dist', 'web');
