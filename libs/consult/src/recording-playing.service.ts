import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { byteRange, Clock, newId } from '#platform';
import { RecordingDoor } from './recording-door.service.js';
import { RecordingFiles } from './recording-files.service.js';
import { sizeOf } from './recording-file.js';
import { RecordingErased, RecordingNotFound, RecordingRangeNotSatisfiable, ViewingOver } from './recording.errors.js';
import { isViewingOver } from './recording.js';
import { recordingStore } from './recording.store.js';

/** How a recording goes out: status and headers, and its bytes as they are decrypted. */
export interface Playing {
  status: 200 | 206;
  headers: Record<string, string>;
  content: Readable;
}

/**
 * Seeing a recording. Each viewing is noted before its first byte goes out, and a player, which asks for many parts of
 * many files, asks for them under the name of that viewing.
 */
@Injectable()
export class RecordingPlaying {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: RecordingDoor,
    private readonly files: RecordingFiles,
  ) {}

  async begin(actor: Actor, recordingId: string): Promise<string> {
    const practitionerId = clinician(actor);
    const recording = await this.door.toPlay(actor, recordingId);
    if (recording.erasedAt !== null) throw new RecordingErased();
    const viewing = { id: newId(), recordingId, practitionerId, beganAt: this.clock.now() };
    await recordingStore.insertViewing(this.database.manager, viewing);
    return viewing.id;
  }

  /** A file, or the part of it that a `Range` header asks for. */
  async read(actor: Actor, viewingId: string, fileId: string, range: string | undefined): Promise<Playing> {
    const tx = this.database.manager;
    const viewing = await recordingStore.viewing(tx, viewingId);
    if (!viewing || viewing.practitionerId !== actor.practitionerId) throw new RecordingNotFound();
    if (isViewingOver(viewing.beganAt, this.clock.now())) throw new ViewingOver();
    const recording = await this.door.toPlay(actor, viewing.recordingId);
    const file = await recordingStore.file(tx, fileId);
    const segment = file && (await recordingStore.segment(tx, file.segmentId));
    if (!file || segment?.recordingId !== recording.id) throw new RecordingNotFound();

    const size = sizeOf(file);
    const part = byteRange(range, size);
    if (part === 'unsatisfiable') throw new RecordingRangeNotSatisfiable({ size });
    const { start, end } = part ?? { start: 0, end: size - 1 };
    return {
      status: part ? 206 : 200,
      headers: {
        'Content-Type': file.mediaType,
        'Content-Length': String(end - start + 1),
        'Accept-Ranges': 'bytes',
        ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
        'Content-Disposition': 'inline',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
      content: await this.files.read(segment, file, start, end),
    };
  }
}
