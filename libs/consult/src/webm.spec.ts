import { WebmScan } from './webm.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** An element with a size of one byte. */
const el = (id: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([hex(id), Buffer.from([0x80 | body.length]), body]);
};

const block = (track: number, time: number, key: boolean): Buffer => {
  const time16 = Buffer.alloc(2);
  time16.writeInt16BE(time);
  return el('a3', Buffer.from([0x80 | track]), time16, Buffer.from([key ? 0x80 : 0]), Buffer.alloc(20, 7));
};
const cluster = (time: number, ...blocks: Buffer[]): Buffer =>
  Buffer.concat([
    hex('1f43b675'),
    Buffer.from([0x40 | ((3 + Buffer.concat(blocks).length) >> 8), (3 + Buffer.concat(blocks).length) & 0xff]),
    el('e7', Buffer.from([time])),
    ...blocks,
  ]);

const track = (number: number, type: number): Buffer =>
  el('ae', el('d7', Buffer.from([number])), el('83', Buffer.from([type])));
const beginning = (...tracks: Buffer[]): Buffer =>
  Buffer.concat([
    el('1a45dfa3', el('4282', Buffer.from('webm'))),
    hex('18538067 01ffffffffffffff'),
    el('ec', Buffer.alloc(30)),
    el('1549a966', el('2ad7b1', hex('0f4240')), el('4489', hex('0000000000000000'))),
    el('1654ae6b', ...tracks),
  ]);

function scan(file: Buffer, step = file.length) {
  const scanned = new WebmScan();
  for (let at = 0; at < file.length; at += step) scanned.take(file.subarray(at, at + step));
  return scanned.finish();
}

/** Where each of these begins to end. */
function allAfter(bytes: Buffer, pattern: string): number[] {
  const places: number[] = [];
  const wanted = hex(pattern);
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) places.push(at + wanted.length);
  return places;
}

/** Sound is track 1, the picture track 2. */
const start = beginning(track(1, 2), track(2, 1));
const first = cluster(0, block(2, 0, true), block(1, 3, true), block(2, 33, false));
const second = cluster(100, block(1, 0, true), block(2, 20, true));

describe('a file from a pipe', () => {
  it('gets its length, its duration and an index of its key frames', () => {
    const made = scan(Buffer.concat([start, first, second]));
    expect(made).toMatchObject({
      bodyStart: start.length,
      bodyEnd: start.length + first.length + second.length,
      durationMs: 150,
      hasPicture: true,
      mediaType: 'video/webm',
    });
    const head = made?.head ?? Buffer.alloc(0);
    // The segment is as long as what follows its size.
    const segment = head.indexOf(hex('18538067'));
    expect(Number(head.readBigUInt64BE(segment + 4) & 0xff_ffff_ffff_ffffn)).toBe(
      head.length - segment - 12 + first.length + second.length,
    );
    // Each place in the index is that of a cluster, counted from there.
    const whole = Buffer.concat([head, first, second]);
    const places = allAfter(head, 'f1 0100000000000008').map((at) => Number(head.readBigUInt64BE(at)));
    expect(places).toHaveLength(2);
    for (const place of places) {
      expect(whole.subarray(segment + 12 + place, segment + 16 + place)).toEqual(hex('1f43b675'));
    }
  });

  it('is the same in whatever pieces it comes', () => {
    const file = Buffer.concat([start, first, second]);
    for (const step of [1, 2, 3, 7, 50]) expect(scan(file, step)).toEqual(scan(file));
  });

  it('ends with its last whole cluster', () => {
    const cut = Buffer.concat([start, first, second.subarray(0, second.length - 3)]);
    expect(scan(cut)).toMatchObject({ bodyEnd: start.length + first.length });
  });

  it('of sound alone is sought by its clusters', () => {
    const sound = Buffer.concat([
      beginning(track(1, 2)),
      cluster(0, block(1, 0, true), block(1, 20, true)),
      cluster(40, block(1, 0, true)),
    ]);
    const made = scan(sound);
    expect(made).toMatchObject({ hasPicture: false, mediaType: 'audio/webm', durationMs: 70 });
    expect(allAfter(made?.head ?? Buffer.alloc(0), 'bb 0100')).toHaveLength(2);
  });

  it('is none when nothing is in it', () => {
    expect(scan(Buffer.alloc(0))).toBeNull();
    expect(scan(start)).toBeNull();
    expect(scan(Buffer.from('something else entirely'))).toBeNull();
  });
});
