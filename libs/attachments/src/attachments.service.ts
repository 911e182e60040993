import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import type { Readable } from 'node:stream';
import type { Tx } from '#database';
import { byteRange, Clock, InvalidInput, newId } from '#platform';
import { AttachmentNotFound, AttachmentTypeNotAllowed, RangeNotSatisfiable } from './attachment.errors.js';
import { allowedType, safeFileName, storageKeyOf, type Attachment, type AttachmentOrigin } from './attachment.js';
import { AttachmentStore } from './attachment.store.js';
import { downloadOf, type Download } from './download.js';
import { FileStore } from './file-store.js';
import { UploadReceiver, type Upload } from './upload.receiver.js';

/** What is known of a file before it has come. */
type NewAttachment = Pick<Attachment, 'id' | 'caseId' | 'uploadedBy' | keyof AttachmentOrigin>;

/**
 * Files of cases. Who may see or add one is decided by the caller, who knows the case.
 *
 * A file is whole and in its place before its row is written. If the process dies between, a file without a row is
 * left over, which the sweeper removes; never a row without a file.
 */
@Injectable()
export class Attachments {
  constructor(
    private readonly store: AttachmentStore,
    private readonly files: FileStore,
    private readonly receiver: UploadReceiver,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<Attachment | null> {
    return this.store.find(id);
  }

  /** The attachment, unless it was removed. */
  async get(id: string): Promise<Attachment> {
    const attachment = await this.store.find(id);
    if (!attachment || attachment.removedAt !== null) throw new AttachmentNotFound();
    return attachment;
  }

  ofCase(caseId: string): Promise<Attachment[]> {
    return this.store.ofCase(caseId);
  }

  /** Takes the file of a request and puts it in its place. Follow with {@link add}, or {@link discard} it. */
  async receive(request: Request, about: NewAttachment): Promise<Attachment> {
    const name = newId();
    const upload = await this.receiver.receive(request, name);
    try {
      const mediaType = await this.mediaTypeOf(upload);
      const storageKey = storageKeyOf(name);
      await this.files.keep(upload.path, storageKey);
      return {
        ...about,
        fileName: safeFileName(upload.givenName, mediaType),
        mediaType,
        size: upload.size,
        sha256: upload.sha256,
        storageKey,
        uploadedAt: this.clock.now(),
        removedAt: null,
      };
    } catch (error) {
      await this.files.discard(upload.path);
      throw error;
    }
  }

  /** Writes the row of a received file. False when there is one with its id already. */
  add(tx: Tx, attachment: Attachment): Promise<boolean> {
    return this.store.insert(tx, attachment);
  }

  /** Takes back a received file whose row was not written. */
  discard(attachment: Attachment): Promise<void> {
    return this.files.discardKept(attachment.storageKey);
  }

  /** Takes it out of sight; the file stays, since what was once in a record is not destroyed. */
  async remove(tx: Tx, id: string, at: Date): Promise<void> {
    if (!(await this.store.remove(tx, id, at))) throw new AttachmentNotFound();
  }

  /** The content, or the part that a `Range` header asks for; whoever calls sends it on. */
  async read(attachment: Attachment, range: string | undefined): Promise<Download & { content: Readable }> {
    const part = byteRange(range, attachment.size);
    if (part === 'unsatisfiable') throw new RangeNotSatisfiable({ size: attachment.size });
    const download = downloadOf(attachment, part);
    return { ...download, content: await this.files.read(attachment.storageKey, download.range) };
  }

  private async mediaTypeOf({ path, size }: Upload): Promise<string> {
    if (size === 0) throw new InvalidInput({ file: 'empty' });
    const found = (await fileTypeFromBuffer(await this.files.head(path)))?.mime ?? null;
    const mediaType = allowedType(found);
    if (mediaType === null) throw new AttachmentTypeNotAllowed({ found });
    return mediaType;
  }
}
