import { setTimeout as sleep } from 'node:timers/promises';
import { SealedFileWriter } from '#platform';
import { Ffmpeg } from './ffmpeg.js';
import type { RecordedTrack } from './recorded-track.js';
import { writeBye, writeSenderReport } from './rtp-packet.js';

/** ffmpeg's sockets hold no more than this at once; what is held back is given a little at a time. */
const BURST = 16;
const BURST_PAUSE_MS = 2;

/** Where a file lies, what it is sealed with and whose it is. */
export interface FilePlace {
  path: string;
  key: Buffer;
  description: object;
}

/** One file: streams that play in step, through ffmpeg and sealed on the way to the disk. Nothing of it lies open. */
export class RecordingFile {
  private readonly queue: [track: number, message: Buffer][] = [];
  private readonly tracks = new Map<number, number>();
  private ffmpeg: Ffmpeg | null = null;
  private pumping = false;
  private ending: Promise<void> | undefined;
  private finished: Promise<void> = Promise.resolve();
  private starting: Promise<void> = Promise.resolve();

  private constructor(tracks: readonly RecordedTrack[]) {
    tracks.forEach((track, index) => this.tracks.set(track.ssrc, index));
  }

  /**
   * Takes packets from now on. `startsAt` is the time at which it begins, in the clock of the sender reports: each
   * stream begins with one, so that sound and picture stand right from the first frame.
   */
  static begin(
    program: string,
    place: FilePlace,
    tracks: readonly RecordedTrack[],
    startsAt: number,
    gone: (error: unknown) => void,
  ): RecordingFile {
    const file = new RecordingFile(tracks);
    file.starting = file.start(program, place, tracks, startsAt).catch(gone);
    return file;
  }

  has(ssrc: number): boolean {
    return this.tracks.has(ssrc);
  }

  take(ssrc: number, message: Buffer): void {
    const track = this.tracks.get(ssrc);
    if (track === undefined || this.ending !== undefined) return;
    this.queue.push([track, message]);
    this.pump();
  }

  /** Takes nothing more; answers when all that it took is on the disk. */
  end(): Promise<void> {
    this.ending ??= this.finish();
    return this.ending;
  }

  private async start(
    program: string,
    place: FilePlace,
    tracks: readonly RecordedTrack[],
    startsAt: number,
  ): Promise<void> {
    const isWebm = tracks.every(({ codec }) => codec.mimeType.toLowerCase() !== 'video/h264');
    const ffmpeg = await Ffmpeg.start(
      program,
      tracks.map(({ kind, codec, clock }) => ({
        sdp: { kind, codec },
        hello: writeSenderReport(clock.reportAt(startsAt)),
      })),
      isWebm ? 'webm' : 'matroska',
    );
    try {
      const writer = await SealedFileWriter.create(place.path, place.key, place.description);
      this.finished = copy(ffmpeg, writer);
    } catch (error) {
      await ffmpeg.kill();
      throw error;
    }
    this.ffmpeg = ffmpeg;
    this.pump();
    void ffmpeg.exited.then(() => {
      if (this.ending === undefined) this.ffmpeg = null;
    });
    await this.finished;
    if (this.ending === undefined) throw new Error('ffmpeg ended');
  }

  private pump(): void {
    if (this.ffmpeg === null || this.pumping) return;
    if (this.queue.length <= BURST) this.drain();
    else void this.pumpSlowly();
  }

  private async pumpSlowly(): Promise<void> {
    this.pumping = true;
    while (this.queue.length > 0 && this.ffmpeg !== null) {
      this.drain();
      await sleep(BURST_PAUSE_MS);
    }
    this.pumping = false;
  }

  private drain(): void {
    for (const [track, message] of this.queue.splice(0, BURST)) this.ffmpeg?.send(track, message);
  }

  private async finish(): Promise<void> {
    // It may be starting; what was taken until now is still written.
    while (this.ffmpeg === null && !(await settledWithin(this.starting, 50)));
    const { ffmpeg } = this;
    if (ffmpeg === null) return;
    while (this.queue.length > 0) await this.pumpSlowly();
    for (const [ssrc, track] of this.tracks) ffmpeg.send(track, writeBye(ssrc));
    await ffmpeg.end();
    await this.finished.catch(() => undefined);
  }
}

async function copy(ffmpeg: Ffmpeg, writer: SealedFileWriter): Promise<void> {
  try {
    for await (const bytes of ffmpeg.output as AsyncIterable<Buffer>) await writer.write(bytes);
  } finally {
    await writer.close();
  }
}

const settledWithin = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), sleep(ms, false)]);
