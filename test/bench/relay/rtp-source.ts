import { createSocket } from 'node:dgram';

/** About 1 Mbit/s: a face in 360p. */
const PACKETS_A_SECOND = 115;
export const PAYLOAD_TYPE = 96;
export const SSRC = 0x1234_5678;
const PACKET_BYTES = 1_100;
const TICK_MS = 4;

/** Sends plain RTP at an even pace: every packet is a whole VP8 key frame, so that any receiver starts with any. */
export class RtpSource {
  /** Where to; null while it rests. */
  port: number | null = null;
  sent = 0;
  private readonly socket = createSocket('udp4');
  private readonly packet = Buffer.alloc(PACKET_BYTES, 0x55);
  private readonly timer: NodeJS.Timeout;
  private lastAt = performance.now();

  constructor() {
    this.packet.writeUInt8(0x80, 0);
    this.packet.writeUInt8(0x80 | PAYLOAD_TYPE, 1);
    this.packet.writeUInt32BE(SSRC, 8);
    // A descriptor that begins a partition, then the head of a key frame of 640x480.
    Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]).copy(this.packet, 12);
    this.timer = setInterval(() => this.catchUp(), TICK_MS);
  }

  close(): void {
    clearInterval(this.timer);
    this.socket.close();
  }

  /** Rests without a gap in the numbers: a receiver would take one for a loss. */
  private catchUp(): void {
    const now = performance.now();
    const due = Math.floor(((now - this.lastAt) / 1_000) * PACKETS_A_SECOND);
    if (due === 0) return;
    this.lastAt += (due * 1_000) / PACKETS_A_SECOND;
    if (this.port === null) return;
    for (let each = 0; each < due; each++) {
      this.packet.writeUInt16BE(this.sent % 65_536, 2);
      this.packet.writeUInt32BE(Math.floor((this.sent * 90_000) / PACKETS_A_SECOND) % 2 ** 32, 4);
      this.socket.send(this.packet, this.port, '127.0.0.1');
      this.sent++;
    }
  }
}
