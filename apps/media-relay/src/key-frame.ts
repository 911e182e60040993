type Test = (payload: Buffer) => boolean;

const byte = (payload: Buffer, at: number): number => payload[at] ?? 0;

/** RFC 7741: after the descriptor, the frame's first bit is 0 for a key frame. */
const vp8: Test = (payload) => {
  const first = byte(payload, 0);
  // Only the start of the first partition has the frame's header.
  if ((first & 0x17) !== 0x10) return false;
  let at = 1;
  if ((first & 0x80) !== 0) {
    const extended = byte(payload, at++);
    if ((extended & 0x80) !== 0) at += (byte(payload, at) & 0x80) === 0 ? 1 : 2;
    if ((extended & 0x40) !== 0) at += 1;
    if ((extended & 0x30) !== 0) at += 1;
  }
  return payload.length > at && (byte(payload, at) & 0x01) === 0;
};

/** RFC 9628: not predicted from another picture, and the beginning of a frame. */
const vp9: Test = (payload) => payload.length > 0 && (byte(payload, 0) & 0x48) === 0x08;

const IDR = 5;
const PARAMETERS = 7;
const begins = (unit: number): boolean => unit === IDR || unit === PARAMETERS;

/** RFC 6184: parameters or a key picture, whole, in an aggregate or as the first fragment. */
const h264: Test = (payload) => {
  const unit = byte(payload, 0) & 0x1f;
  if (unit === 24) {
    for (let at = 1; at + 3 <= payload.length; at += 2 + payload.readUInt16BE(at)) {
      if (begins(byte(payload, at + 2) & 0x1f)) return true;
    }
    return false;
  }
  if (unit === 28) return (byte(payload, 1) & 0x80) !== 0 && begins(byte(payload, 1) & 0x1f);
  return begins(unit);
};

const TESTS: Readonly<Record<string, Test>> = { 'video/vp8': vp8, 'video/vp9': vp9, 'video/h264': h264 };

/** Whether a picture that needs no other begins in this payload. Sound may begin anywhere. */
export function beginsKeyFrame(mimeType: string, payload: Buffer): boolean {
  const test = TESTS[mimeType.toLowerCase()];
  return test === undefined || test(payload);
}
