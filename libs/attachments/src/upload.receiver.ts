import type { Request } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import type { Readable } from 'node:stream';
import { DomainError, InvalidInput } from '#platform';
import { AttachmentTooLarge, UploadMalformed } from './attachment.errors.js';
import type { FileStore, IncomingFile } from './file-store.js';

/** A file as it came, and what its sender calls it. */
export interface Upload extends IncomingFile {
  givenName: string;
}

/** Boundaries and headers of the form around the file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
/** How long a sender may go on after being told no, so that the answer is read before the connection ends. */
const LINGER_MS = 1_000;

/** Reads a form with one file, `file`, from a request straight to the disk. */
export class UploadReceiver {
  constructor(
    private readonly files: FileStore,
    private readonly limitBytes: number,
  ) {}

  async receive(request: Request, name: string): Promise<Upload> {
    try {
      return await this.read(request, name);
    } catch (error) {
      // The rest of a body that nobody wants is not waited for.
      setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS).unref();
      throw error;
    }
  }

  private async read(request: Request, name: string): Promise<Upload> {
    if (Number(request.headers['content-length'] ?? 0) > this.limitBytes + FORM_OVERHEAD_BYTES) {
      throw new AttachmentTooLarge({ limitBytes: this.limitBytes });
    }
    const { res: response } = request;
    if (!response) throw new Error('express gives every request its response');
    return new Promise((resolve, reject) => {
      let upload: Upload | null = null;
      // Settled by the engine and not only by multer, which reads a body to its end before it tells of an error.
      const engine = new DiskEngine(this.files, name, (received) => (upload = received), reject);
      const limits = { files: 1, fields: 4, parts: 6, fieldSize: 1024 };
      const form = multer({ storage: engine, limits, defParamCharset: 'utf8' });
      form.single('file')(request, response, (error: unknown) => {
        if (error) reject(asError(error));
        else if (upload) resolve(upload);
        else reject(new InvalidInput({ file: 'required' }));
      });
    });
  }
}

class DiskEngine implements StorageEngine {
  constructor(
    private readonly files: FileStore,
    private readonly name: string,
    private readonly done: (upload: Upload) => void,
    private readonly fail: (error: Error) => void,
  ) {}

  _handleFile(
    _request: Request,
    file: { stream: Readable; originalname: string },
    callback: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    // The stream is left alone when it is refused: destroying it would have multer tell of a broken form first.
    this.files.receive(this.name, file.stream.iterator({ destroyOnReturn: false })).then(
      (incoming) => {
        this.done({ ...incoming, givenName: file.originalname });
        callback(null, { path: incoming.path, size: incoming.size });
      },
      (error: unknown) => {
        this.fail(asError(error));
        callback(error);
      },
    );
  }

  _removeFile(_request: Request, file: { path: string }, callback: (error: Error | null) => void): void {
    this.files.discard(file.path).then(() => callback(null), callback);
  }
}

/** Whatever breaks while a body is read is about the body, but for a full disk and the like. */
function asError(error: unknown): Error {
  if (error instanceof MulterError) return new UploadMalformed({ reason: error.code });
  const isOurs = error instanceof DomainError;
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOurs || isOfSystem ? error : new UploadMalformed();
}
