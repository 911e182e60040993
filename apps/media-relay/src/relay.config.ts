import { isIP } from 'node:net';
import { availableParallelism, hostname } from 'node:os';
import { resolve } from 'node:path';
import { RELAY_ID_PATTERN } from '#contract';
import { BadSetting, type Environment } from '#platform';

export interface MediaAddress {
  listenIp: string;
  /** What browsers are told instead of `listenIp`: the public address in front of a NAT or a container. */
  announcedAddress: string | null;
}

/** Where browsers reach the media. */
export interface MediaSettings {
  /** One, or one of IPv4 and one of IPv6. */
  addresses: readonly MediaAddress[];
  /** Of the first worker, for UDP and TCP; each further worker takes the next one. 0: the system chooses. */
  port: number;
  workers: number;
}

/** Where consults are recorded to, and by what. */
export interface RecordingSettings {
  folder: string;
  /** The program: a name that is looked for, or its path. */
  ffmpeg: string;
}

export interface RelaySettings {
  id: string;
  /** Where session processes connect. Not for browsers. */
  listen: { host: string; port: number };
  /** What session and relay prove to each other. */
  secret: string;
  /** Under which address session processes find this relay, when it is not the one it listens on. */
  url: string | null;
  /** When given, the relay announces itself there. */
  redisUrl: string | null;
  /** How long media outlive the session process that looked after them. */
  graceMs: number;
  media: MediaSettings;
  /** Null where nothing is recorded. */
  recording: RecordingSettings | null;
}

/** Injection token of {@link RelaySettings}. */
export const RELAY_SETTINGS = Symbol('RELAY_SETTINGS');

/** Settings of the media as every way of starting reads them. */
export const readMediaSettings = (env: Environment): MediaSettings => ({
  addresses: readMediaAddresses(env),
  port: env.port('MEDIA_PORT', 0),
  workers: env.integer('MEDIA_WORKERS', availableParallelism(), { min: 1, max: 64 }),
});

/** Both variables may name several, with commas between; an empty place among the announced stands for none. */
function readMediaAddresses(env: Environment): MediaAddress[] {
  const ips = listed(env.text('MEDIA_LISTEN_IP', '127.0.0.1'));
  const announced = listed(env.text('MEDIA_ANNOUNCED_ADDRESS', ''));
  if (announced.length > ips.length) throw new BadSetting('MEDIA_ANNOUNCED_ADDRESS names more than MEDIA_LISTEN_IP');
  return ips.map((listenIp, index) => {
    if (isIP(listenIp) === 0) throw new BadSetting(`MEDIA_LISTEN_IP must be an IP address, not "${listenIp}"`);
    const announcedAddress = announced[index] || null;
    if (announcedAddress === null && (listenIp === '0.0.0.0' || listenIp === '::')) {
      throw new BadSetting(`MEDIA_ANNOUNCED_ADDRESS must be set: no browser can send to ${listenIp}`);
    }
    return { listenIp, announcedAddress };
  });
}

const listed = (text: string): string[] => text.split(',').map((each) => each.trim());

/** Settings of recording; without a folder there is none. */
export function readRecordingSettings(env: Environment, folder: string | null): RecordingSettings | null {
  const chosen = env.text('RECORDINGS_DIR') ?? folder;
  return chosen === null ? null : { folder: resolve(chosen), ffmpeg: env.text('FFMPEG', 'ffmpeg') };
}

/** Settings of the relay as a process of its own. */
export function readRelaySettings(env: Environment): RelaySettings {
  const id = env.text('RELAY_ID', `${hostname()}-${process.pid}`.replace(/[^\w-]/g, '-').slice(-48));
  if (!RELAY_ID_PATTERN.test(id)) throw new BadSetting('RELAY_ID must be letters, digits, - and _, at most 48');
  const url = env.url('RELAY_URL', ['ws', 'wss']) ?? null;
  const redisUrl = env.url('REDIS_URL', ['redis', 'rediss']) ?? null;
  if (redisUrl === null && url === null) {
    throw new BadSetting(
      'REDIS_URL must be set: session processes find relays there (or RELAY_URL, which they then have in RELAY_URLS)',
    );
  }
  return {
    id,
    listen: {
      host: env.text('RELAY_LISTEN', env.text('HOST', '127.0.0.1')),
      port: env.port('RELAY_PORT', 4443),
    },
    secret: env.secret('RELAY_SECRET') ?? env.required('RELAY_SECRET', 'session processes prove themselves with it'),
    url,
    redisUrl,
    graceMs: env.integer('RELAY_GRACE_SECONDS', 60, { min: 1, max: 3_600 }) * 1_000,
    media: readMediaSettings(env),
    recording: readRecordingSettings(env, null),
  };
}
