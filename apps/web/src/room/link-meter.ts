import type { Transport } from 'mediasoup-client/types';
import { type Figure, figuresOf } from './figures.js';
import type { LinkReading } from './link-ladder.js';

/** What the browser has counted so far, summed over all that goes over a transport. */
interface Counts {
  packets: number;
  lost: number;
  frozenSeconds: number;
  pictures: number;
}

/** Of fewer packets than a picture takes nobody can say how many of a hundred are lost. */
const TELLING = 10;

/** A capacity that grows faster than this from one look to the next is still being found out. */
const GROWS = 1.02;

/** So long the first whole picture may take once pictures are expected, before they stand still. */
const FIRST_PICTURE_MS = 3_000;

const NOTHING: Counts = { packets: 0, lost: 0, frozenSeconds: 0, pictures: 0 };

/** Reads how one transport did since the last look. */
export class LinkMeter {
  /** As of the last look. */
  figures: readonly Figure[] = [];
  private before = NOTHING;
  private capacity = 0;
  private lookedAt: number | null = null;
  private expectsSince = Infinity;
  /** Nothing came though it should have. */
  private isCut = false;

  constructor(private readonly transport: Transport) {}

  /** Null when nothing went over it that should have. `now` in ms; pictures that are expected and do not come stand still. */
  async read(now: number, expectsPictures: boolean): Promise<LinkReading | null> {
    if (this.transport.closed) return null;
    if (this.transport.connectionState !== 'connected') {
      this.lookedAt = null;
      this.expectsSince = Infinity;
      return null;
    }
    const figures = figuresOf(await this.transport.getStats());
    this.figures = figures;
    const counts = figures.reduce(add, NOTHING);
    const [capacity = 0] = figures.flatMap(({ availableOutgoingBitrate }) => availableOutgoingBitrate ?? []);
    const seconds = this.lookedAt === null ? null : (now - this.lookedAt) / 1000;
    const { before, capacity: lastCapacity } = this;
    this.before = counts;
    this.capacity = capacity;
    this.lookedAt = now;
    this.expectsSince = expectsPictures ? Math.min(now, this.expectsSince) : Infinity;
    // What was closed meanwhile is counted no more.
    const packets = Math.max(0, counts.packets - before.packets);
    const lost = Math.max(0, counts.lost - before.lost);
    // With pictures given up and everybody muted there is nothing to see, and nothing against trying again.
    const wasCut = this.isCut;
    this.isCut = packets === 0 && expectsPictures;
    // A link that was cut is not thin: what it lost meanwhile says nothing, and the pictures have to find back.
    if (wasCut) this.expectsSince = now;
    if (seconds === null || this.isCut || wasCut) return null;
    const frozen = counts.pictures === before.pictures ? 1 : (counts.frozenSeconds - before.frozenSeconds) / seconds;
    return {
      capacity: capacity === 0 || capacity > lastCapacity * GROWS ? null : capacity,
      loss: packets + lost < TELLING ? 0 : lost / (packets + lost),
      frozen: now - this.expectsSince < FIRST_PICTURE_MS ? 0 : Math.min(1, Math.max(0, frozen)),
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
