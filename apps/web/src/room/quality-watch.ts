import { QUALITY_EVERY_SECONDS, type QualityReading } from '#contract';
import type { MediaSession } from './media-session.js';
import { type Figures, qualityBetween } from './quality.js';
import { Store } from './store.js';

/** How everybody's media did lately, by person; one's own apart. */
export interface QualityState {
  own: QualityReading | null;
  others: ReadonlyMap<string, QualityReading>;
}

/** Reads how this page's media do, and hears how those of the others do. */
export class QualityWatch {
  readonly store = new Store<QualityState>({ own: null, others: new Map() });
  private before: { session: MediaSession; figures: Figures; at: number } | null = null;

  /** Returns what ends it. */
  watch(media: () => MediaSession | null, tell: (reading: QualityReading) => void): () => void {
    const timer = setInterval(() => {
      const reading = this.read(media(), performance.now());
      if (reading === null) return;
      this.store.set({ own: reading });
      tell(reading);
    }, QUALITY_EVERY_SECONDS * 1_000);
    return () => clearInterval(timer);
  }

  hear(practitionerId: string, reading: QualityReading): void {
    this.store.set({ others: new Map(this.store.get().others).set(practitionerId, reading) });
  }

  forget(practitionerId: string): void {
    const others = new Map(this.store.get().others);
    if (others.delete(practitionerId)) this.store.set({ others });
  }

  /** Null for a session that was not looked at before. */
  private read(session: MediaSession | null, at: number): QualityReading | null {
    const { before } = this;
    this.before = session && { session, figures: session.figures, at };
    if (session === null || before?.session !== session) return null;
    return qualityBetween(before.figures, session.figures, (at - before.at) / 1_000);
  }
}
