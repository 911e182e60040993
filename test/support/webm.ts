const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** An element of Matroska whose size takes two bytes. */
function element(id: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([hex(id), Buffer.from([0x40 | (body.length >> 8), body.length & 0xff]), body]);
}

const byte = (value: number): Buffer => Buffer.from([value]);

function block(track: number, timeMs: number, isKey: boolean, content: Buffer): Buffer {
  const time = Buffer.alloc(2);
  time.writeInt16BE(timeMs);
  return element('a3', byte(0x80 | track), time, byte(isKey ? 0x80 : 0), content);
}

/** A WebM as ffmpeg gives it to a pipe: a picture (track 2) and its sound, half a second in each cluster. */
export function aWebm(seconds: number): Buffer {
  const begin = Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    hex('18538067 01ffffffffffffff'),
    element('1549a966', element('2ad7b1', hex('0f4240'))),
    element(
      '1654ae6b',
      element('ae', element('d7', byte(1)), element('83', byte(2))),
      element('ae', element('d7', byte(2)), element('83', byte(1))),
    ),
  ]);
  const clusters = Array.from({ length: seconds * 2 }, (_, index) => {
    const time = Buffer.alloc(4);
    time.writeUInt32BE(index * 500);
    return element(
      '1f43b675',
      element('e7', time),
      block(2, 0, index % 4 === 0, Buffer.alloc(8_000, index)),
      block(1, 10, true, Buffer.alloc(60, index)),
    );
  });
  return Buffer.concat([begin, ...clusters]);
}
