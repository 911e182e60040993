/** The fields of an RTP packet that recording looks at (RFC 3550). */
export interface RtpPacket {
  ssrc: number;
  sequence: number;
  timestamp: number;
  payload: Buffer;
}

/** What a sender report says: at this time on the sender's clock its stream stood at this RTP timestamp. */
export interface SenderReport {
  ssrc: number;
  /** Milliseconds since 1970. */
  at: number;
  timestamp: number;
}

const FIXED_HEADER = 12;
const SENDER_REPORT = 200;
const BYE = 203;
/** From 1900, where NTP begins, to 1970. */
const NTP_EPOCH_SECONDS = 2_208_988_800;

/** RTP and RTCP on one port are told apart by the second byte (RFC 5761). */
export const isRtcp = (message: Buffer): boolean => {
  const type = message[1] ?? 0;
  return type >= 192 && type <= 223;
};

/** Null for what is no RTP packet. */
export function rtpPacket(message: Buffer): RtpPacket | null {
  if (message.length < FIXED_HEADER || (message.readUInt8(0) & 0xc0) !== 0x80) return null;
  const first = message.readUInt8(0);
  let offset = FIXED_HEADER + 4 * (first & 0x0f);
  if ((first & 0x10) !== 0) {
    if (message.length < offset + 4) return null;
    offset += 4 + 4 * message.readUInt16BE(offset + 2);
  }
  const padding = (first & 0x20) === 0 ? 0 : message.readUInt8(message.length - 1);
  if (offset > message.length - padding) return null;
  return {
    ssrc: message.readUInt32BE(8),
    sequence: message.readUInt16BE(2),
    timestamp: message.readUInt32BE(4),
    payload: message.subarray(offset, message.length - padding),
  };
}

/** The sender reports in an RTCP message, which may hold several parts. */
export function senderReports(message: Buffer): SenderReport[] {
  const reports: SenderReport[] = [];
  for (let at = 0; at + 4 <= message.length; at += 4 + 4 * message.readUInt16BE(at + 2)) {
    if (message.readUInt8(at + 1) !== SENDER_REPORT || message.length < at + 28) continue;
    const seconds = message.readUInt32BE(at + 8) - NTP_EPOCH_SECONDS;
    const fraction = message.readUInt32BE(at + 12) / 2 ** 32;
    reports.push({
      ssrc: message.readUInt32BE(at + 4),
      at: (seconds + fraction) * 1_000,
      timestamp: message.readUInt32BE(at + 16),
    });
  }
  return reports;
}

/** A sender report as a message, without a word on how many packets there were. */
export function writeSenderReport({ ssrc, at, timestamp }: SenderReport): Buffer {
  const message = Buffer.alloc(28);
  message.writeUInt8(0x80, 0);
  message.writeUInt8(SENDER_REPORT, 1);
  message.writeUInt16BE(6, 2);
  message.writeUInt32BE(ssrc, 4);
  const seconds = Math.floor(at / 1_000);
  message.writeUInt32BE(seconds + NTP_EPOCH_SECONDS, 8);
  message.writeUInt32BE(Math.floor(((at - seconds * 1_000) / 1_000) * 2 ** 32), 12);
  message.writeUInt32BE(timestamp >>> 0, 16);
  return message;
}

/** The end of a stream, with a reason: ffmpeg passes over messages of less than twelve bytes. */
export function writeBye(ssrc: number): Buffer {
  const message = Buffer.alloc(12);
  message.writeUInt8(0x81, 0);
  message.writeUInt8(BYE, 1);
  message.writeUInt16BE(2, 2);
  message.writeUInt32BE(ssrc, 4);
  message.writeUInt8(3, 8);
  message.write('end', 9, 'ascii');
  return message;
}
