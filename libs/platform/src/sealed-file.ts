import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * A file that is encrypted at rest and can be read from any place in it: AES-256-GCM over pieces of 16 KiB, each with a
 * tag of its own, so that a part is decrypted without the rest, and what a process that died has written is good up to
 * its last whole piece.
 *
 * `HCS1`, a salt of 16 bytes, the length of the description (4 bytes), the description as JSON, then the pieces. The key
 * of a file is derived from the given key and the salt; the header is authenticated with every piece, and the nonce of
 * a piece is its number, so that pieces cannot be exchanged within a file or between files.
 */
const MAGIC = Buffer.from('HCS1');
const SALT_BYTES = 16;
const FIXED_BYTES = MAGIC.length + SALT_BYTES + 4;
const MAX_DESCRIPTION_BYTES = 4_096;
const PIECE_BYTES = 16 * 1024;
const TAG_BYTES = 16;

const fileKey = (key: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'hoichan sealed file', 32));

function nonceOf(piece: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(piece), 4);
  return nonce;
}

/** The file was not made with this key, is no such file, or was changed. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** Writes a sealed file as its content comes. Whoever creates it closes it; a second close is harmless. */
export class SealedFileWriter {
  private readonly key: Buffer;
  private rest: Buffer = Buffer.alloc(0);
  private pieces = 0;
  private work: Promise<void> = Promise.resolve();
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly file: FileHandle,
    private readonly header: Buffer,
    key: Buffer,
  ) {
    this.key = fileKey(key, header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
  }

  /** The description is readable by whoever has the file: ids and times only. Fails when the file exists. */
  static async create(path: string, key: Buffer, description: object): Promise<SealedFileWriter> {
    const text = Buffer.from(JSON.stringify(description));
    if (text.length > MAX_DESCRIPTION_BYTES) throw new Error('the description of a sealed file is too long');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    const header = Buffer.concat([MAGIC, randomBytes(SALT_BYTES), length, text]);
    const file = await open(path, 'wx', 0o600);
    await file.write(header);
    return new SealedFileWriter(file, header, key);
  }

  write(content: Buffer): Promise<void> {
    this.rest = this.rest.length === 0 ? content : Buffer.concat([this.rest, content]);
    const whole: Buffer[] = [];
    let offset = 0;
    for (; this.rest.length - offset >= PIECE_BYTES; offset += PIECE_BYTES) {
      whole.push(this.seal(this.rest.subarray(offset, offset + PIECE_BYTES)));
    }
    this.rest = this.rest.subarray(offset);
    return whole.length === 0 ? this.work : this.append(Buffer.concat(whole));
  }

  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    try {
      await (this.rest.length > 0 ? this.append(this.seal(this.rest)) : this.work);
      await this.file.sync();
    } finally {
      await this.file.close();
    }
  }

  private seal(piece: Buffer): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.pieces++)).setAAD(this.header);
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }

  private append(bytes: Buffer): Promise<void> {
    const { file } = this;
    this.work = this.work.then(() => file.appendFile(bytes));
    return this.work;
  }
}

/** A sealed file that is read. Whoever opens it closes it. */
export class SealedFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly header: Buffer,
    private readonly key: Buffer,
    /** Of the content. */
    readonly size: number,
  ) {}

  /** What a process that died was just writing counts for nothing. */
  static async open(path: string, key: Buffer): Promise<SealedFile> {
    const file = await open(path, 'r');
    try {
      const header = await readHeader(file);
      const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
      const { size: bytes } = await file.stat();
      const sealed = new SealedFile(file, header, fileKey(key, salt), contentSize(bytes - header.length));
      return (await sealed.endsWell()) ? sealed : sealed.withoutItsEnd();
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** As it was given at the beginning; whoever asks checks what it is. */
  get description(): unknown {
    const description: unknown = JSON.parse(this.header.subarray(FIXED_BYTES).toString());
    return description;
  }

  /** Content from `start` to before `end`, piece by piece. */
  async *read(start: number, end: number): AsyncGenerator<Buffer, void, void> {
    for (let at = start; at < Math.min(end, this.size);) {
      const number = Math.floor(at / PIECE_BYTES);
      const piece = await this.piece(number);
      const from = at - number * PIECE_BYTES;
      const to = Math.min(piece.length, end - number * PIECE_BYTES);
      yield piece.subarray(from, to);
      at += to - from;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async endsWell(): Promise<boolean> {
    if (this.size === 0) return true;
    return this.piece(Math.ceil(this.size / PIECE_BYTES) - 1).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof SealBroken)) throw error;
        return false;
      },
    );
  }

  private withoutItsEnd(): SealedFile {
    const whole = (Math.ceil(this.size / PIECE_BYTES) - 1) * PIECE_BYTES;
    return new SealedFile(this.file, this.header, this.key, whole);
  }

  private async piece(number: number): Promise<Buffer> {
    const length = Math.min(PIECE_BYTES, this.size - number * PIECE_BYTES) + TAG_BYTES;
    const bytes = Buffer.alloc(length);
    const at = this.header.length + number * (PIECE_BYTES + TAG_BYTES);
    const { bytesRead } = await this.file.read(bytes, 0, length, at);
    if (bytesRead < length) throw new SealBroken();
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(number)).setAAD(this.header);
    decipher.setAuthTag(bytes.subarray(length - TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(0, length - TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealBroken();
    }
  }
}

async function readHeader(file: FileHandle): Promise<Buffer> {
  const fixed = Buffer.alloc(FIXED_BYTES);
  const { bytesRead } = await file.read(fixed, 0, FIXED_BYTES, 0);
  const length = bytesRead === FIXED_BYTES ? fixed.readUInt32BE(FIXED_BYTES - 4) : 0;
  if (!fixed.subarray(0, MAGIC.length).equals(MAGIC) || length > MAX_DESCRIPTION_BYTES) throw new SealBroken();
  const header = Buffer.alloc(FIXED_BYTES + length);
  await file.read(header, 0, header.length, 0);
  return header;
}

/** Of so many bytes of pieces; a rest too short to hold anything is none. */
function contentSize(bytes: number): number {
  const whole = Math.floor(Math.max(0, bytes) / (PIECE_BYTES + TAG_BYTES));
  const rest = Math.max(0, bytes - whole * (PIECE_BYTES + TAG_BYTES) - TAG_BYTES);
  return whole * PIECE_BYTES + rest;
}
