import { createHmac, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const HEADER_BYTES = 20;
/** By this we know the answers to what we asked ourselves. */
const OUR_MARK = Buffer.from('bench');

/** Who asks whom, as ICE knows them. */
export interface BindingRequest {
  /** Of the one who is asked. */
  to: { usernameFragment: string; password: string };
  from: { usernameFragment: string };
  /** Whether the one who asks decides on the path. */
  controlling: boolean;
}

/** The question "do you hear me?" of ICE (RFC 8445), with which a path opens and stays open. */
export function bindingRequest({ to, from, controlling }: BindingRequest): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeUInt16BE(0x0001, 0);
  head.writeUInt32BE(0x2112a442, 4);
  Buffer.concat([OUR_MARK, randomBytes(12 - OUR_MARK.length)]).copy(head, 8);
  const attributes = [
    attribute(0x0006, Buffer.from(`${to.usernameFragment}:${from.usernameFragment}`)),
    attribute(0x0024, Buffer.from([0x6e, 0xff, 0xff, 0xff])),
    attribute(controlling ? 0x802a : 0x8029, randomBytes(8)),
    ...(controlling ? [attribute(0x0025, Buffer.alloc(0))] : []),
  ];
  const signed = withAttribute(Buffer.concat([head, ...attributes]), 0x0008, 20, (bytes) =>
    createHmac('sha1', to.password).update(bytes).digest(),
  );
  return withAttribute(signed, 0x8028, 4, (bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE((crc32(bytes) ^ 0x5354554e) >>> 0);
    return sum;
  });
}

export const isStun = (packet: Buffer): boolean => (packet[0] ?? 255) < 4;

export const isAnswerToUs = (packet: Buffer): boolean =>
  packet.readUInt16BE(0) === 0x0101 && packet.subarray(8, 8 + OUR_MARK.length).equals(OUR_MARK);

/** RTP, and not RTCP beside it on the same port (RFC 5761). */
export function isMedia(packet: Buffer): boolean {
  const type = packet[1] ?? 0;
  return (packet[0] ?? 0) >> 6 === 2 && (type < 192 || type > 223);
}

/** The last attribute so far covers all before it; the length in the header counts it already. */
function withAttribute(message: Buffer, type: number, size: number, over: (bytes: Buffer) => Buffer): Buffer {
  message.writeUInt16BE(message.length - HEADER_BYTES + 4 + size, 2);
  return Buffer.concat([message, attribute(type, over(message))]);
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
