import { Inject, Injectable, Logger } from '@nestjs/common';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RelayKeepRecording, RelayRecorder } from '#contract';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { CannotRecord, RecordingOver } from './relay.errors.js';
import type { Room } from './room.js';
import { RoomRecording } from './room-recording.js';

/** All recordings of this relay. What is written lies sealed in the folder, one folder below it for each recording. */
@Injectable()
export class Recordings {
  /** Whether it can record at all; if not, why. */
  recorder: RelayRecorder = 'off';
  private readonly log = new Logger(Recordings.name);
  private readonly running = new Map<Room, RoomRecording>();
  private readonly closing = new Set<Promise<void>>();

  constructor(@Inject(RELAY_SETTINGS) private readonly settings: RelaySettings) {}

  /** Looks once, at the start, whether there is a program and a folder. */
  async prepare(): Promise<void> {
    const { recording } = this.settings;
    if (recording === null) return;
    this.recorder = !(await makeFolder(recording.folder))
      ? 'no-folder'
      : (await runs(recording.ffmpeg))
        ? 'ready'
        : 'no-ffmpeg';
    if (this.recorder !== 'ready') this.log.warn(`consults cannot be recorded: ${this.recorder}`);
  }

  /** Call it in the room's turn. Throws CannotRecord and RecordingOver. */
  async keep(room: Room, { recordingId, key, peers }: RelayKeepRecording): Promise<void> {
    const before = this.running.get(room);
    if (before && before.recordingId !== recordingId) this.end(room);
    const recording = this.running.get(room) ?? (await this.begin(room, recordingId, Buffer.from(key, 'hex')));
    await recording.keep(room.peers, peers);
  }

  /** One that does not run is none. */
  stop(room: Room | null, recordingId: string): void {
    if (room && this.running.get(room)?.recordingId === recordingId) this.end(room);
  }

  /** Settles when all that ended is whole and on the disk. */
  async finished(): Promise<void> {
    await Promise.all(this.closing);
  }

  /** The room is gone, or the relay stops. */
  end(room: Room): void {
    const recording = this.running.get(room);
    if (!recording) return;
    this.running.delete(room);
    const closing = recording.close();
    this.closing.add(closing);
    void closing.finally(() => {
      this.closing.delete(closing);
      this.log.log(`recording ${recording.recordingId} of room ${room.roomId} ended`);
    });
  }

  async close(): Promise<void> {
    for (const room of [...this.running.keys()]) this.end(room);
    await this.finished();
  }

  private async begin(room: Room, recordingId: string, key: Buffer): Promise<RoomRecording> {
    const { recording } = this.settings;
    if (recording === null || this.recorder !== 'ready') throw new CannotRecord({ recorder: this.recorder });
    const folder = join(recording.folder, recordingId);
    // A folder that is there belongs to one that ended, also before this process began.
    if (!(await makeFolder(folder, false))) throw new RecordingOver({ recordingId });
    const begun = new RoomRecording(recordingId, { ffmpeg: recording.ffmpeg, folder, key }, () => {
      this.log.warn(`nobody vouches for recording ${recordingId} any more`);
      this.end(room);
    });
    this.running.set(room, begun);
    this.log.log(`recording ${recordingId} of room ${room.roomId} began`);
    return begun;
  }
}

const makeFolder = (path: string, recursive = true): Promise<boolean> =>
  mkdir(path, { recursive, mode: 0o700 }).then(
    () => true,
    () => false,
  );

const runs = (program: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, ['-version'], { stdio: 'ignore' });
    child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0));
  });
