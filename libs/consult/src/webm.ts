/**
 * As much of Matroska (of which WebM is a part) as it takes to give a file that was written to a pipe what it lacks to
 * be sought in: its length, its duration and an index of its key frames.
 */
const ID = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cuePositions: 0xb7,
  cueTrack: 0xf7,
  cueCluster: 0xf1,
} as const;

/** Elements whose parts are looked at; all others are taken whole or passed over. */
const OPENED: ReadonlySet<number> = new Set([ID.segment, ID.cluster, ID.blockGroup]);
/** Elements whose content is needed. */
const KEPT: ReadonlySet<number> = new Set([ID.ebml, ID.info, ID.tracks, ID.clusterTime]);

const VIDEO = 1;
/** Of a block: its track, its time, its flags. */
const BLOCK_HEAD_BYTES = 12;
/** Not written into the file, and close to it for sound and pictures. */
const LAST_FRAME_MS = 30;

export interface WebmFile {
  /** What comes before the content instead of what the file begins with. */
  head: Buffer;
  /** From the first cluster to the end of the last whole one. */
  bodyStart: number;
  bodyEnd: number;
  durationMs: number;
  hasPicture: boolean;
  mediaType: 'video/webm' | 'video/x-matroska' | 'audio/webm';
}

interface Cue {
  time: number;
  track: number;
  /** From the beginning of the file. */
  cluster: number;
}

/** Looks through a file as it is read, whatever pieces it comes in, and keeps only what the head is made of. */
export class WebmScan {
  private rest = Buffer.alloc(0) as Buffer;
  /** Where `rest` begins. */
  private at = 0;
  /** How much of an element that is passed over is still to come. */
  private toSkip = 0;
  private readonly kept = new Map<number, Buffer>();
  private readonly types = new Map<number, number>();
  private readonly cues: Cue[] = [];
  private bodyStart: number | null = null;
  private bodyEnd = 0;
  private cluster = { at: 0, end: 0, time: 0, hasCue: false };
  private lastTime = 0;

  take(bytes: Buffer): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    while (this.step());
  }

  /** Null when there is nothing to play in it. */
  finish(): WebmFile | null {
    const [ebml, info, tracks] = [ID.ebml, ID.info, ID.tracks].map((id) => this.kept.get(id));
    if (!ebml || !info || !tracks || this.bodyStart === null || this.bodyEnd <= this.bodyStart) return null;
    const durationMs = this.lastTime + LAST_FRAME_MS;
    const hasPicture = [...this.types.values()].includes(VIDEO);
    const isWebm = ebml.includes('webm');
    return {
      head: this.head(ebml, info, tracks, durationMs, this.bodyStart),
      bodyStart: this.bodyStart,
      bodyEnd: this.bodyEnd,
      durationMs,
      hasPicture,
      mediaType: !isWebm ? 'video/x-matroska' : hasPicture ? 'video/webm' : 'audio/webm',
    };
  }

  private step(): boolean {
    if (this.toSkip > 0) {
      const now = Math.min(this.toSkip, this.rest.length);
      this.toSkip -= now;
      this.drop(now);
      this.settle();
      return now > 0 && this.toSkip === 0;
    }
    const id = vint(this.rest, 0, true);
    const size = id && vint(this.rest, id.length, false);
    if (!id || !size) return false;
    const head = id.length + size.length;
    if (id.value === ID.cluster) this.enterCluster(head + size.value);
    if (OPENED.has(id.value)) {
      this.drop(head);
      return true;
    }
    const isBlock = id.value === ID.simpleBlock || id.value === ID.block;
    const needed = KEPT.has(id.value) ? size.value : isBlock ? Math.min(BLOCK_HEAD_BYTES, size.value) : 0;
    if (this.rest.length < head + needed) return false;
    const content = this.rest.subarray(head, head + needed);
    if (isBlock) this.meetBlock(content, id.value === ID.simpleBlock);
    else if (KEPT.has(id.value)) this.keep(id.value, content);
    this.drop(head);
    this.toSkip = size.value;
    this.settle();
    return true;
  }

  private drop(bytes: number): void {
    this.rest = this.rest.subarray(bytes);
    this.at += bytes;
  }

  private enterCluster(size: number): void {
    this.bodyStart ??= this.at;
    this.cluster = { at: this.at, end: this.at + size, time: 0, hasCue: false };
  }

  /** A cluster that the file was cut off in does not count. */
  private settle(): void {
    if (this.bodyStart !== null && this.toSkip === 0 && this.at === this.cluster.end) this.bodyEnd = this.at;
  }

  private keep(id: number, content: Buffer): void {
    if (id === ID.clusterTime) this.cluster.time = uint(content);
    else if (!this.kept.has(id)) this.kept.set(id, Buffer.from(content));
    if (id === ID.tracks) this.meetTracks(content);
  }

  private meetTracks(content: Buffer): void {
    for (const { id, body } of elements(content)) {
      if (id !== ID.track) continue;
      const parts = [...elements(body)];
      const number = parts.find((part) => part.id === ID.trackNumber);
      const type = parts.find((part) => part.id === ID.trackType);
      if (number && type) this.types.set(uint(number.body), uint(type.body));
    }
  }

  private meetBlock(content: Buffer, isSimple: boolean): void {
    const track = vint(content, 0, false);
    if (!track || content.length < track.length + 3) return;
    const time = this.cluster.time + content.readInt16BE(track.length);
    const isKey = isSimple && (content.readUInt8(track.length + 2) & 0x80) !== 0;
    this.lastTime = Math.max(this.lastTime, time);
    const hasPicture = [...this.types.values()].includes(VIDEO);
    if (!isKey || (hasPicture && this.types.get(track.value) !== VIDEO)) return;
    // Of sound alone every frame is a key frame: one place a cluster is enough.
    if (!hasPicture && this.cluster.hasCue) return;
    this.cluster.hasCue = true;
    this.cues.push({ time: Math.max(0, time), track: track.value, cluster: this.cluster.at });
  }

  private head(ebml: Buffer, info: Buffer, tracks: Buffer, durationMs: number, bodyStart: number): Buffer {
    const parts = (before: number): Buffer => {
      const duration = Buffer.alloc(8);
      duration.writeDoubleBE(durationMs);
      const others = [...elements(info)]
        .filter(({ id }) => id !== ID.duration)
        .map(({ id, body }) => element(id, body));
      return Buffer.concat([
        element(ID.info, Buffer.concat([...others, element(ID.duration, duration)])),
        element(ID.tracks, tracks),
        this.index(before - bodyStart),
      ]);
    };
    // Places in the index have a fixed width, so that it is as long whatever they are.
    const length = parts(0).length;
    const body = this.bodyEnd - bodyStart;
    return Buffer.concat([element(ID.ebml, ebml), idBytes(ID.segment), sizeBytes(length + body), parts(length)]);
  }

  private index(shift: number): Buffer {
    const cues = this.cues
      .filter(({ cluster }) => cluster < this.bodyEnd)
      .map(({ time, track, cluster }) =>
        element(
          ID.cuePoint,
          Buffer.concat([
            element(ID.cueTime, uint64(time)),
            element(
              ID.cuePositions,
              Buffer.concat([element(ID.cueTrack, uint64(track)), element(ID.cueCluster, uint64(cluster + shift))]),
            ),
          ]),
        ),
      );
    return element(ID.cues, Buffer.concat(cues));
  }
}

/** A number of variable length: as an id with its marker, as a size without. Null when not all of it is there. */
function vint(bytes: Buffer, at: number, withMarker: boolean): { value: number; length: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (bytes.length < at + length) return null;
  let value = withMarker ? first : first & (0xff >> length);
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, length };
}

function* elements(bytes: Buffer): Generator<{ id: number; body: Buffer }> {
  for (let at = 0; at < bytes.length;) {
    const id = vint(bytes, at, true);
    const size = id && vint(bytes, at + id.length, false);
    if (!id || !size) return;
    const start = at + id.length + size.length;
    yield { id: id.value, body: bytes.subarray(start, start + size.value) };
    at = start + size.value;
  }
}

function uint(bytes: Buffer): number {
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte;
  return value;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

function idBytes(id: number): Buffer {
  const text = id.toString(16);
  return Buffer.from(text.length % 2 === 0 ? text : `0${text}`, 'hex');
}

/** Always eight bytes. */
function sizeBytes(size: number): Buffer {
  const bytes = uint64(size);
  bytes.writeUInt8(0x01, 0);
  return bytes;
}

const element = (id: number, body: Buffer): Buffer => Buffer.concat([idBytes(id), sizeBytes(body.length), body]);
