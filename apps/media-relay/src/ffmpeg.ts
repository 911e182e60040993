import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordingSdp, type SdpTrack } from './recording-sdp.js';

/** How long ffmpeg may take to listen, and to end after it was told so. */
const START_MS = 5_000;
const END_MS = 1_500;
/** A port that refused is asked again so soon; one that did not within this time is open. */
const PROBE_MS = 20;

/**
 * One ffmpeg that takes streams as plain RTP on loopback and gives the file to its standard output as it grows. The
 * packets are taken apart and put into frames, and no frame is decoded. Whoever starts it ends it.
 */
export class Ffmpeg {
  /** Settles when it is over, for whatever reason. */
  readonly exited: Promise<void>;

  private constructor(
    private readonly child: ChildProcessByStdio<Writable, Readable, Readable>,
    private readonly sockets: readonly Socket[],
  ) {
    this.exited = new Promise((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  }

  /** It listens for every track when this answers: `hello` is the first message each gets, perhaps several times. */
  static async start(
    program: string,
    tracks: readonly { sdp: Omit<SdpTrack, 'port'>; hello: Buffer }[],
    format: 'webm' | 'matroska',
  ): Promise<Ffmpeg> {
    const ports = await freePorts(tracks.length);
    const child = spawn(program, argumentsFor(format), { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    child.stdin.end(recordingSdp(tracks.map(({ sdp }, index) => ({ ...sdp, port: ports[index] ?? 0 }))));
    const sockets = await Promise.all(ports.map((port) => connected(port)));
    const ffmpeg = new Ffmpeg(child, sockets);
    try {
      await Promise.all(tracks.map(({ hello }, index) => ffmpeg.greet(index, hello)));
      return ffmpeg;
    } catch (error) {
      await ffmpeg.kill();
      throw error;
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get output(): Readable {
    return this.child.stdout;
  }

  send(track: number, message: Buffer): void {
    this.sockets[track]?.send(message);
  }

  /** After every stream was said goodbye to, it ends by itself; or it is made to. */
  async end(): Promise<void> {
    const timers = [
      // The second one wakes it where it waits for packets.
      setTimeout(() => this.child.kill('SIGINT'), END_MS / 3),
      setTimeout(() => this.child.kill('SIGINT'), END_MS / 2),
      setTimeout(() => this.child.kill('SIGKILL'), END_MS),
    ];
    await this.exited;
    for (const timer of timers) clearTimeout(timer);
    this.closeSockets();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    this.closeSockets();
    if (this.child.pid !== undefined) await this.exited;
  }

  private closeSockets(): void {
    for (const socket of this.sockets) socket.removeAllListeners('message').close();
  }

  /** Loopback tells when nobody listens on a port: says hello until nobody says so any more. */
  private async greet(track: number, hello: Buffer): Promise<void> {
    const socket = this.sockets[track];
    const refusals = { count: 0 };
    socket?.on('error', () => refusals.count++);
    for (const until = performance.now() + START_MS; performance.now() < until;) {
      if (this.child.exitCode !== null || this.child.pid === undefined) break;
      const before = refusals.count;
      socket?.send(hello);
      await sleep(PROBE_MS);
      if (refusals.count === before) return;
    }
    throw new Error('ffmpeg does not listen');
  }
}

/** As soon as there is a frame it is written: no more than a second is ever on its way. */
const argumentsFor = (format: 'webm' | 'matroska'): string[] => [
  ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-threads', '1'],
  ...['-protocol_whitelist', 'pipe,udp,rtp', '-analyzeduration', '10000000', '-fpsprobesize', '0'],
  ...['-buffer_size', '4194304', '-max_delay', '200000', '-localaddr', '127.0.0.1'],
  ...['-f', 'sdp', '-i', 'pipe:0'],
  ...['-map', '0', '-c', 'copy', '-f', format, '-cluster_time_limit', '1000', '-write_crc32', '0'],
  ...['-flush_packets', '1', 'pipe:1'],
];

async function connected(port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Even ports whose odd neighbour is free as well: ffmpeg listens on both. */
async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let tries = 0; ports.length < count && tries < 50; tries++) {
    const port = (await somePort()) & ~1;
    if (!ports.includes(port) && (await isFree(port)) && (await isFree(port + 1))) ports.push(port);
  }
  if (ports.length < count) throw new Error('no ports are free for ffmpeg');
  return ports;
}

/** One that the system chose, so that two who look at once hardly meet. */
async function somePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
