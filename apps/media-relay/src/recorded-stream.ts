import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { newId } from '#platform';
import type { PlainTransport, Router } from 'mediasoup/types';
import { RecordedTrack } from './recorded-track.js';
import { RecordingFile } from './recording-file.js';
import { isRtcp, senderReports, writeSenderReport } from './rtp-packet.js';
import type { Sent } from './sending.js';

const LOOK_MS = 100;
/** How long a file waits for the slower of its streams, so that all are in it from its beginning. */
const WAIT_FOR_ALL_MS = 2_500;
/** After ffmpeg has failed. */
const RETRY_MS = 2_000;
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/** Where the files of a recording go and how they are made. */
export interface RecordingPlace {
  ffmpeg: string;
  folder: string;
  key: Buffer;
}

/**
 * What one participant sends that plays in step, as a face and its voice: one file at a time, which the next one
 * follows without a gap when a stream comes in addition. Whoever opens it closes it.
 */
export class RecordedStream {
  private readonly log = new Logger('recording');
  private readonly tracks = new Map<number, RecordedTrack>();
  private file: RecordingFile | null = null;
  private readonly ended = new Set<Promise<void>>();
  private waitingSince: number | null = null;
  private failedAt = -Infinity;
  private readonly timer: NodeJS.Timeout;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly router: Router,
    private readonly transport: PlainTransport,
    private readonly socket: Socket,
    private readonly place: RecordingPlace,
    /** Whose and what it is, as it stands in its files. */
    private readonly about: { label: string; stream: string },
  ) {
    socket.on('message', (message) => this.receive(message));
    socket.on('error', (error) => this.log.warn(`a recording's socket failed: ${error.message}`));
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  static async open(
    router: Router,
    place: RecordingPlace,
    about: { label: string; stream: string },
  ): Promise<RecordedStream> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    try {
      const transport = await router.createPlainTransport({
        listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
        rtcpMux: true,
        comedia: false,
      });
      await transport.connect({ ip: '127.0.0.1', port: socket.address().port });
      return new RecordedStream(router, transport, socket, place, about);
    } catch (error) {
      socket.close();
      throw error;
    }
  }

  /** Records exactly these. */
  async follow(sent: readonly Sent[]): Promise<void> {
    for (const track of this.tracks.values()) {
      if (sent.some(({ producer }) => producer.id === track.consumer.producerId)) continue;
      track.close();
      this.tracks.delete(track.ssrc);
    }
    const known = new Set([...this.tracks.values()].map((track) => track.consumer.producerId));
    await Promise.all(sent.filter(({ producer }) => !known.has(producer.id)).map((each) => this.add(each)));
  }

  /** Takes nothing from now on; answers when its files are whole. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    clearInterval(this.timer);
    this.socket.removeAllListeners('message');
    this.endFile();
    this.transport.close();
    this.socket.close();
    this.tracks.clear();
    await Promise.all(this.ended);
  }

  private async add({ source, producer }: Sent): Promise<void> {
    const consumer = await this.transport.consume({
      producerId: producer.id,
      rtpCapabilities: withoutRepairs(this.router.rtpCapabilities),
      paused: true,
    });
    const track = new RecordedTrack(source, consumer, performance.now());
    this.tracks.set(track.ssrc, track);
    consumer.on('producerclose', () => this.tracks.delete(track.ssrc));
    // Asks for a key frame as well.
    await consumer.resume();
  }

  private receive(message: Buffer): void {
    if (isRtcp(message)) return this.hear(message);
    const ssrc = message.length >= 12 ? message.readUInt32BE(8) : 0;
    const track = this.tracks.get(ssrc);
    if (!track?.take(message, performance.now())) return;
    this.file?.take(ssrc, message);
  }

  private hear(message: Buffer): void {
    for (const report of senderReports(message)) {
      const track = this.tracks.get(report.ssrc);
      if (!track) continue;
      track.clock.hear(report);
      this.file?.take(report.ssrc, writeSenderReport(track.clock.report()));
    }
  }

  private look(): void {
    const now = performance.now();
    const live = [...this.tracks.values()].filter((track) => track.isLive);
    for (const track of live) track.look(now);
    const isFresh = (track: RecordedTrack): boolean => !this.file?.has(track.ssrc);
    if (this.file !== null && live.length === 0 && this.tracks.size === 0) return this.endFile();
    if (!live.some((track) => isFresh(track) && track.isReady)) return;
    this.waitingSince ??= now;
    // Those that are in a file go on there until the next one can begin with all.
    for (const track of live) track.startHolding(now);
    const ready = live.filter((track) => track.isReady);
    if (ready.length < live.length && now - this.waitingSince < WAIT_FOR_ALL_MS) return;
    if (now - this.failedAt > RETRY_MS) this.beginFile(ready, now);
  }

  private beginFile(tracks: readonly RecordedTrack[], now: number): void {
    this.waitingSince = null;
    const pictures = tracks.filter(({ kind }) => kind === 'video');
    // Sound that came before the picture that is waited for stands in the file before, if there was one.
    const startsAt = Math.min(...(pictures.length > 0 ? pictures : tracks).map((track) => track.heldSince));
    const held = tracks.map((track) => ({ track, messages: track.release(startsAt) }));
    this.endFile();
    const path = join(this.place.folder, `${newId()}.hcr`);
    const description = { ...this.about, startedAt: new Date(startsAt).toISOString() };
    const file = RecordingFile.begin(
      this.place.ffmpeg,
      { path, key: this.place.key, description },
      tracks,
      startsAt,
      (error) => this.lose(file, error),
    );
    this.file = file;
    for (const { track, messages } of held) for (const message of messages) file.take(track.ssrc, message);
    this.log.debug(`a file of a recording began after ${Math.round(performance.now() - now)} ms`);
  }

  /** ffmpeg could not start or died: the next try begins a file of its own. */
  private lose(file: RecordingFile, error: unknown): void {
    if (this.file !== file) return;
    this.log.error(`a recording's ffmpeg failed: ${error instanceof Error ? error.message : 'unknown'}`);
    this.failedAt = performance.now();
    this.endFile();
    for (const track of this.tracks.values()) track.startHolding(this.failedAt);
  }

  private endFile(): void {
    if (this.file === null) return;
    const ending = this.file.end().catch((error: unknown) => this.log.error(error));
    this.file = null;
    this.ended.add(ending);
    void ending.then(() => this.ended.delete(ending));
  }
}

/** A recorder asks for no packet again: the way to it is this machine's own. */
const withoutRepairs = (capabilities: Router['rtpCapabilities']): Router['rtpCapabilities'] => ({
  codecs: (capabilities.codecs ?? [])
    .filter(({ mimeType }) => !mimeType.toLowerCase().endsWith('/rtx'))
    .map((codec) => ({
      ...codec,
      rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type, parameter }) => type === 'nack' && parameter === 'pli'),
    })),
  headerExtensions: [],
});
