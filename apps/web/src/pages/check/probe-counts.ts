import { type Figure, wayOf } from '../../room/figures.js';
import type { LinkMeasure } from '../../room/link-advice.js';

/** What the browser has counted of a picture that goes to the relay and comes back. */
export interface ProbeCounts {
  /** In ms. */
  at: number;
  sending: readonly Figure[];
  receiving: readonly Figure[];
}

/** Of what the relay got, so much comes back where only the way up holds it back. */
const ALL_CAME_BACK = 0.9;

/** What a link carries, by what it carried from one look to the next. */
export function measureOf(before: ProbeCounts, after: ProbeCounts): LinkMeasure {
  const seconds = (after.at - before.at) / 1000;
  const up = since(before.sending, after.sending);
  const down = since(before.receiving, after.receiving);
  const way = wayOf(after.sending);
  const lossUp = share(up.lost, up.packetsSent);
  const lossDown = share(down.lost, down.packetsReceived + down.lost);
  const arrived = (up.bytesSent * 8 * (1 - lossUp)) / seconds;
  const received = (down.bytesReceived * 8) / seconds;
  const capacityUp = way?.availableOutgoingBitrate ?? arrived;
  const cameBack = received >= arrived * ALL_CAME_BACK;
  return {
    up: Math.round(capacityUp),
    // Where all came back, the way down was not found to be thinner than the way up.
    down: Math.round(cameBack ? Math.max(received, capacityUp) : received),
    loss: Math.max(lossUp, lossDown),
    roundTripMs: way?.currentRoundTripTime === undefined ? null : Math.round(way.currentRoundTripTime * 1000),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

interface Sums {
  bytesSent: number;
  bytesReceived: number;
  packetsSent: number;
  packetsReceived: number;
  lost: number;
}

function since(before: readonly Figure[], after: readonly Figure[]): Sums {
  const [then, now] = [sumOf(before), sumOf(after)];
  return {
    bytesSent: now.bytesSent - then.bytesSent,
    bytesReceived: now.bytesReceived - then.bytesReceived,
    packetsSent: now.packetsSent - then.packetsSent,
    packetsReceived: now.packetsReceived - then.packetsReceived,
    lost: Math.max(0, now.lost - then.lost),
  };
}

function sumOf(figures: readonly Figure[]): Sums {
  const sums = { bytesSent: 0, bytesReceived: 0, packetsSent: 0, packetsReceived: 0, lost: 0 };
  for (const { type, ...figure } of figures) {
    if (type === 'outbound-rtp') {
      sums.bytesSent += (figure.bytesSent ?? 0) + (figure.headerBytesSent ?? 0);
      sums.packetsSent += figure.packetsSent ?? 0;
    }
    if (type === 'inbound-rtp') {
      sums.bytesReceived += (figure.bytesReceived ?? 0) + (figure.headerBytesReceived ?? 0);
      sums.packetsReceived += figure.packetsReceived ?? 0;
    }
    if (type === 'inbound-rtp' || type === 'remote-inbound-rtp') sums.lost += figure.packetsLost ?? 0;
  }
  return sums;
}
