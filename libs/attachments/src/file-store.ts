import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '#platform';
import { AttachmentNotFound, AttachmentTooLarge } from './attachment.errors.js';

const INCOMING = 'incoming';
const HEAD_BYTES = 8 * 1024;

/** A file that arrived whole and lies in the folder of incoming ones. */
export interface IncomingFile {
  path: string;
  size: number;
  sha256: string;
}

/**
 * The folder of attachments. What arrives is written under `incoming/`, and moved to its place when it is whole and on
 * the disk. Whatever lies there without a row in the database is rubbish of a process that died, and swept later.
 */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly limitBytes: number,
  ) {}

  async prepare(): Promise<void> {
    await mkdir(join(this.folder, INCOMING), { recursive: true, mode: 0o700 });
  }

  /** Writes a stream as it comes, never more of it than the limit; leaves nothing behind when it fails. */
  async receive(name: string, source: AsyncIterable<Buffer>): Promise<IncomingFile> {
    const path = join(this.folder, INCOMING, name);
    const file = await open(path, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of source) {
        size += chunk.length;
        if (size > this.limitBytes) throw new AttachmentTooLarge({ limitBytes: this.limitBytes });
        hash.update(chunk);
        await writeWhole(file, chunk);
      }
      await file.sync();
      return { path, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  /** The first bytes, which show what the content is. */
  async head(path: string): Promise<Buffer> {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Moves an incoming file to its place, so that it survives a loss of power from here on. */
  async keep(path: string, storageKey: string): Promise<void> {
    const target = join(this.folder, storageKey);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await syncFolder(dirname(target));
  }

  /** A stream of part of a kept file; closes the file when it ends or is destroyed. */
  async read(storageKey: string, { start, end }: ByteRange): Promise<Readable> {
    try {
      const file = await open(join(this.folder, storageKey), 'r');
      return file.createReadStream({ start, end });
    } catch (error) {
      throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? new AttachmentNotFound() : error;
    }
  }

  discard(path: string): Promise<void> {
    return rm(path, { force: true });
  }

  discardKept(storageKey: string): Promise<void> {
    return rm(join(this.folder, storageKey), { force: true });
  }

  /** Storage keys of files older than `before`, folder by folder; incoming ones are removed on the way. */
  async *keptBefore(before: Date): AsyncGenerator<string[]> {
    for (const entry of await readdir(this.folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const old = await this.oldFiles(entry.name, before);
      if (entry.name === INCOMING) await Promise.all(old.map((key) => this.discardKept(key)));
      else if (old.length > 0) yield old;
    }
  }

  private async oldFiles(folder: string, before: Date): Promise<string[]> {
    const old: string[] = [];
    for (const name of await readdir(join(this.folder, folder))) {
      const found = await stat(join(this.folder, folder, name)).catch(() => null);
      if (found?.isFile() && found.mtime < before) old.push(`${folder}/${name}`);
    }
    return old;
  }
}

async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let offset = 0; offset < chunk.length;) {
    offset += (await file.write(chunk, offset)).bytesWritten;
  }
}

/** A new name in a folder is only on the disk when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
