import type { Transport } from 'mediasoup-client/types';
import type { LinkReading } from './link-ladder.js';

/** One figure of `RTCPeerConnection.getStats`, as far as it is read here. */
interface Figure {
  type: string;
  mid?: string;
  packetsReceived?: number;
  packetsSent?: number;
  packetsLost?: number;
  totalFreezesDuration?: number;
  framesDecoded?: number;
  nominated?: boolean;
  availableOutgoingBitrate?: number;
}

/** The relay's own packets, with which it tries what else the link carries. */
const PROBATOR = 'probator';

/** What the browser has counted so far, summed over all that goes over a transport. */
interface Counts {
  packets: number;
  lost: number;
  frozenSeconds: number;
  pictures: number;
}

const NOTHING: Counts = { packets: 0, lost: 0, frozenSeconds: 0, pictures: 0 };

/** Reads how one transport did since the last look. */
export class LinkMeter {
  private before = NOTHING;
  private lookedAt: number | null = null;

  constructor(private readonly transport: Transport) {}

  /** Null when nothing went over it. `now` in ms; pictures that are expected and do not come stand still. */
  async read(now: number, expectsPictures: boolean): Promise<LinkReading | null> {
    if (this.transport.closed || this.transport.connectionState !== 'connected') return null;
    const report: ReadonlyMap<string, Figure> = await this.transport.getStats();
    const figures = [...report.values()].filter(({ mid }) => mid !== PROBATOR);
    const counts = figures.reduce(add, NOTHING);
    const seconds = this.lookedAt === null ? null : (now - this.lookedAt) / 1000;
    const { before } = this;
    this.before = counts;
    this.lookedAt = now;
    // What was closed meanwhile is counted no more.
    const packets = Math.max(0, counts.packets - before.packets);
    const lost = Math.max(0, counts.lost - before.lost);
    if (seconds === null || packets + lost === 0) return null;
    const still = expectsPictures && counts.pictures === before.pictures;
    const frozen = Math.max(0, counts.frozenSeconds - before.frozenSeconds) / seconds;
    const way = figures.find(({ type, nominated }) => type === 'candidate-pair' && nominated);
    return {
      capacity: way?.availableOutgoingBitrate ?? null,
      loss: lost / (packets + lost),
      frozen: still ? 1 : Math.min(1, frozen),
    };
  }
}

function add(sum: Counts, figure: Figure): Counts {
  const { type, packetsReceived = 0, packetsSent = 0, packetsLost = 0 } = figure;
  const carries = type === 'inbound-rtp' || type === 'outbound-rtp';
  const tellsLoss = type === 'inbound-rtp' || type === 'remote-inbound-rtp';
  return {
    packets: sum.packets + (carries ? packetsReceived + packetsSent : 0),
    lost: sum.lost + (tellsLoss ? packetsLost : 0),
    frozenSeconds: sum.frozenSeconds + (figure.totalFreezesDuration ?? 0),
    pictures: sum.pictures + (figure.framesDecoded ?? 0),
  };
}
