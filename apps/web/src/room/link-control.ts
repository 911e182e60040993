import type { LinkQuality } from '#contract';
import { atMost, atRung, climb, isFlooded, type LinkReading, type Rung } from './link-ladder.js';
import type { MediaSession } from './media-session.js';
import type { SpeechProfile } from './speech.js';
import { Store } from './store.js';

export type Direction = 'sending' | 'receiving';

/** What is sent and received over the link now. */
export interface LinkState {
  sending: Rung;
  receiving: Rung;
  /** The most that its doctor wants of it. */
  limits: Record<Direction, Rung>;
  /** Packets get lost, in any direction. */
  lossy: boolean;
}

const LOOK_MS = 1_000;
/** So many packets of a hundred are worth doing something about. */
const LOSSY = 0.015;
/** A link that lost some is believed to lose more for so long. */
const LOSSY_FOR_MS = 60_000;

/** Fits what is sent and received to what the link carries, and to what its doctor wants of it. */
export class LinkControl {
  readonly store = new Store<LinkState>({
    sending: 'full',
    receiving: 'full',
    limits: { sending: 'full', receiving: 'full' },
    lossy: false,
  });
  /** What the first picture is sent with, in bit/s; null when nothing was measured. */
  startBitrate: number | null = null;
  private readonly ladders = { sending: atRung('full'), receiving: atRung('full') };
  private lossyUntil = 0;

  /** Looks at the link every second, while there is one. Returns what ends it. */
  watch(media: () => MediaSession | null): () => void {
    const timer = setInterval(() => {
      const session = media();
      if (session) void this.look(session);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }

  /** Where a call begins, as it was measured before; from there on it goes by what it sees. */
  begin(rung: Rung, bitrate: number | null): void {
    this.startBitrate = bitrate;
    this.ladders.sending = atRung(rung);
    this.ladders.receiving = atRung(rung);
    this.show();
  }

  /** Less by hand, whatever the link could carry. */
  limit(direction: Direction, rung: Rung): void {
    this.store.set({ limits: { ...this.store.get().limits, [direction]: rung } });
    this.show();
  }

  private async look(media: MediaSession): Promise<void> {
    const [sending, receiving] = await media.readLinks(performance.now());
    // A flood that comes in would take with it what has to go out to stop it.
    const isDrowning = receiving !== null && isFlooded(receiving);
    if (sending) this.heed('sending', isDrowning ? { ...sending, loss: receiving.loss } : sending);
    // What the relay could send is its own business: it chooses by what arrives.
    if (receiving) this.heed('receiving', { ...receiving, capacity: null });
    this.show();
  }

  private heed(direction: Direction, reading: LinkReading): void {
    this.ladders[direction] = climb(this.ladders[direction], reading);
    if (reading.loss >= LOSSY) this.lossyUntil = performance.now() + LOSSY_FOR_MS;
  }

  private show(): void {
    const { limits, ...before } = this.store.get();
    const sending = atMost(this.ladders.sending.rung, limits.sending);
    const receiving = atMost(this.ladders.receiving.rung, limits.receiving);
    const lossy = performance.now() < this.lossyUntil;
    if (sending !== before.sending || receiving !== before.receiving || lossy !== before.lossy) {
      this.store.set({ sending, receiving, lossy });
    }
  }
}

/** How this page packs its speech: for the worst link of the room, for the relay passes on what it gets. */
export const speechFor = (own: Pick<LinkState, 'sending' | 'lossy'>, othersAreThin: boolean): SpeechProfile =>
  own.lossy || own.sending !== 'full' || othersAreThin ? 'thin' : 'wide';

/** A link in a word, for the others and for the minutes. */
export function linkQuality({ sending, receiving, lossy }: LinkState): LinkQuality {
  if (sending === 'sound' || receiving === 'sound') return 'poor';
  return sending === 'full' && receiving === 'full' && !lossy ? 'good' : 'fair';
}
