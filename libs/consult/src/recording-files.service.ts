import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { newId, SealBroken, SealedFile, unwrapKey } from '#platform';
import { isDescription, type RecordingFileRow } from './recording-file.js';
import { RecordingErased } from './recording.errors.js';
import type { RecordingSegment } from './recording.js';
import { RECORDING_OPTIONS, type RecordingOptions } from './recording.options.js';
import { WebmScan } from './webm.js';

/** The sealed files of segments: found, read and removed. They are never to be had in the clear but in an answer. */
@Injectable()
export class RecordingFiles {
  private readonly log = new Logger(RecordingFiles.name);

  constructor(@Inject(RECORDING_OPTIONS) private readonly options: RecordingOptions) {}

  /** What a relay wrote for a segment, whole or as far as it came. */
  async find(segment: RecordingSegment): Promise<RecordingFileRow[]> {
    const rows: RecordingFileRow[] = [];
    for (const name of await namesIn(this.folderOf(segment.id))) {
      const row = await this.describe(segment, name).catch((error: unknown) => {
        if (!(error instanceof SealBroken)) throw error;
        this.log.warn({ segmentId: segment.id }, 'a file of a recording cannot be opened');
        return null;
      });
      if (row) rows.push(row);
    }
    return rows;
  }

  /** What a player sees of a file, from `start` to `end`, both included. */
  async read(segment: RecordingSegment, file: RecordingFileRow, start: number, end: number): Promise<Readable> {
    const { head, bodyStart } = file;
    const sealed = await SealedFile.open(join(this.folderOf(segment.id), file.name), this.keyOf(segment));
    const content = async function* (): AsyncGenerator<Buffer> {
      try {
        if (start < head.length) yield head.subarray(start, end + 1);
        const shift = bodyStart - head.length;
        if (end >= head.length) yield* sealed.read(Math.max(start, head.length) + shift, end + 1 + shift);
      } finally {
        await sealed.close();
      }
    };
    return Readable.from(content(), { objectMode: false });
  }

  remove(segmentId: string): Promise<void> {
    return rm(this.folderOf(segmentId), { recursive: true, force: true });
  }

  private async describe(segment: RecordingSegment, name: string): Promise<RecordingFileRow | null> {
    const path = join(this.folderOf(segment.id), name);
    const sealed = await SealedFile.open(path, this.keyOf(segment));
    try {
      const about = sealed.description;
      if (!isDescription(about)) return null;
      const scan = new WebmScan();
      for await (const piece of sealed.read(0, sealed.size)) scan.take(piece);
      const media = scan.finish();
      if (!media) return null;
      return {
        ...{ id: newId(), segmentId: segment.id, name, personId: about.label, stream: about.stream },
        ...{ startedAt: new Date(about.startedAt), sha256: await hashOf(path), ...media },
      };
    } finally {
      await sealed.close();
    }
  }

  private keyOf({ wrappedKey }: RecordingSegment): Buffer {
    const { secret } = this.options;
    if (secret === null || wrappedKey === null) throw new RecordingErased();
    return unwrapKey(secret, wrappedKey);
  }

  private folderOf(segmentId: string): string {
    if (this.options.folder === null) throw new Error('this process has no folder of recordings');
    return join(this.options.folder, segmentId);
  }
}

/** None when nothing was written. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
