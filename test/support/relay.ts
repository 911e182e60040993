import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { once } from 'node:events';
import {
  RELAY_PATH,
  type RelayCommands,
  type RelayDump,
  type RelayError,
  type RelayEvent,
  type RelayMethod,
  type RelayNotifications,
  type RtpParameters,
} from '#contract';
import { PlatformModule } from '#platform';
import WebSocket, { type RawData } from 'ws';
import { MediaRelayModule } from '../../apps/media-relay/src/media-relay.module.js';
import type { RelaySettings } from '../../apps/media-relay/src/relay.config.js';
import { RelayServer } from '../../apps/media-relay/src/relay.server.js';

export const RELAY_SECRET = 'a secret that only tests know, long enough';

/** A real relay on loopback, with ports that the system chose. */
export interface TestRelay {
  url: string;
  connect(): Promise<TestRelayClient>;
  close(): Promise<void>;
}

export async function startRelay(settings: Partial<RelaySettings> = {}): Promise<TestRelay> {
  @Module({
    imports: [
      PlatformModule,
      MediaRelayModule.forRoot({
        id: 'test-relay',
        listen: { host: '127.0.0.1', port: 0 },
        secret: RELAY_SECRET,
        url: null,
        redisUrl: null,
        graceMs: 300,
        media: { addresses: [{ listenIp: '127.0.0.1', announcedAddress: null }], port: 0, workers: 1 },
        recording: null,
        ...settings,
      }),
    ],
  })
  class RelayUnderTest {}

  const app: INestApplicationContext = await NestFactory.createApplicationContext(RelayUnderTest, { logger: false });
  const { url } = app.get(RelayServer);
  const clients: TestRelayClient[] = [];
  return {
    url,
    connect: async () => {
      const client = await TestRelayClient.connect(url);
      clients.push(client);
      return client;
    },
    close: async () => {
      await app.close();
      for (const client of clients) client.terminate();
    },
  };
}

/** The relay's answer was no. */
class RelayRefused extends Error {
  constructor(readonly error: RelayError) {
    super(error.code);
  }
}

interface Told<E extends RelayEvent> {
  event: E;
  data: RelayNotifications[E];
}

/** A session process in short: commands, and what it was told so far. */
export class TestRelayClient {
  readonly told: Told<RelayEvent>[] = [];
  private readonly waiting = new Map<number, (response: { ok: boolean; data: never; error: RelayError }) => void>();
  private readonly watchers = new Set<() => void>();
  private nextId = 1;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (message) => this.take(JSON.parse(textOf(message))));
  }

  static async connect(url: string, secret = RELAY_SECRET): Promise<TestRelayClient> {
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${secret}` } });
    const client = new TestRelayClient(socket);
    await once(socket, 'open');
    await client.hears('hello');
    return client;
  }

  call<M extends RelayMethod>(method: M, data: RelayCommands[M]['data']): Promise<RelayCommands[M]['answer']> {
    return this.callAnything(method, data);
  }

  /** For what no typed caller would send. */
  callAnything(method: string, data: unknown): Promise<never> {
    const id = this.nextId++;
    this.socket.send(JSON.stringify({ id, method, data }));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (response) => {
        if (response.ok) resolve(response.data);
        else reject(new RelayRefused(response.error));
      });
    });
  }

  dump(): Promise<RelayDump> {
    return this.call('dump', {});
  }

  /** The first notification of this kind that fits, past or future. */
  async hears<E extends RelayEvent>(
    event: E,
    fits: (data: RelayNotifications[E]) => boolean = () => true,
    withinMs = 5_000,
  ): Promise<RelayNotifications[E]> {
    const isIt = (told: Told<RelayEvent>): told is Told<E> => told.event === event;
    const until = performance.now() + withinMs;
    for (;;) {
      const found = this.told.filter(isIt).find((each) => fits(each.data));
      if (found) return found.data;
      const left = until - performance.now();
      if (left <= 0) throw new Error(`${event} did not come; came: ${this.told.map((each) => each.event).join(', ')}`);
      await this.nextMessage(left);
    }
  }

  terminate(): void {
    this.socket.terminate();
  }

  private take(message: { id?: number; event?: RelayEvent; data: never; ok: boolean; error: RelayError }): void {
    if (message.event) this.told.push({ event: message.event, data: message.data });
    else if (message.id !== undefined) this.waiting.get(message.id)?.(message);
    for (const watcher of this.watchers) watcher();
  }

  private async nextMessage(withinMs: number): Promise<void> {
    let watcher: () => void = () => undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      watcher = resolve;
      this.watchers.add(watcher);
      timer = setTimeout(resolve, withinMs);
    });
    clearTimeout(timer);
    this.watchers.delete(watcher);
  }
}

/** The HTTP status with which an upgrade is refused. */
export async function upgradeStatus(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url, { headers });
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
  });
}

export const otherPath = (url: string): string => url.replace(RELAY_PATH, '/elsewhere');

/** What a browser would offer for its microphone, by hand. */
export const microphoneParameters = (ssrc: number, mid = '0'): RtpParameters => ({
  mid,
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: { minptime: 10, useinbandfec: 1 },
      rtcpFeedback: [{ type: 'transport-cc' }],
    },
  ],
  headerExtensions: [
    { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 },
    { uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1 },
  ],
  encodings: [{ ssrc, dtx: true }],
  rtcp: { cname: `voice-${ssrc}`, reducedSize: true },
});

/** The same for its camera, in three sizes. */
export const cameraParameters = (ssrc: number, mid = '1'): RtpParameters => ({
  mid,
  codecs: [
    {
      mimeType: 'video/VP8',
      payloadType: 96,
      clockRate: 90_000,
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'transport-cc' }],
    },
    { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 }],
  encodings: [0, 1, 2].map((layer) => ({
    ssrc: ssrc + 2 * layer,
    rtx: { ssrc: ssrc + 2 * layer + 1 },
    maxBitrate: 150_000 * 4 ** layer,
    scalabilityMode: 'L1T3',
    active: true,
  })),
  rtcp: { cname: `voice-${ssrc}`, reducedSize: true },
});

/** A message as it came over the wire. */
export function textOf(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString();
  return (Buffer.isBuffer(message) ? message : Buffer.from(message)).toString();
}
