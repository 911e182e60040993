import { QUALITY_EVERY_SECONDS, type QualityReading } from '#contract';
import type { MediaSession } from './media-session.js';
import { type Figures, qualityBetween } from './quality.js';
import { Store } from './store.js';

/** How everybody's media did lately, by person; one's own apart. */
export interface QualityState {
  own: QualityReading | null;
  others: ReadonlyMap<string, QualityReading>;
}

/** How often one's own figures are read anew for the eye. */
const SHOWN_EVERY_SECONDS = 2;

/** Reads how this page's media do, and hears how those of the others do. */
export class QualityWatch {
  readonly store = new Store<QualityState>({ own: null, others: new Map() });

  /** Returns what ends it. */
  watch(media: () => MediaSession | null, tell: (reading: QualityReading) => void): () => void {
    const every = (seconds: number, use: (reading: QualityReading) => void): ReturnType<typeof setInterval> => {
      const readings = new Readings();
      return setInterval(() => {
        const reading = readings.next(media());
        if (reading !== null) use(reading);
      }, seconds * 1_000);
    };
    const timers = [every(SHOWN_EVERY_SECONDS, (own) => this.store.set({ own })), every(QUALITY_EVERY_SECONDS, tell)];
    return () => {
      for (const timer of timers) clearInterval(timer);
    };
  }

  hear(practitionerId: string, reading: QualityReading): void {
    this.store.set({ others: new Map(this.store.get().others).set(practitionerId, reading) });
  }

  forget(practitionerId: string): void {
    const others = new Map(this.store.get().others);
    if (others.delete(practitionerId)) this.store.set({ others });
  }
}

/** One reading after the other, each from where the last one ended. */
class Readings {
  private before: { session: MediaSession; figures: Figures } | null = null;

  /** Null for a session that was not looked at since the last time. */
  next(session: MediaSession | null): QualityReading | null {
    const { before } = this;
    const figures = session?.figures;
    if (!session || !figures || figures.at === before?.figures.at) return null;
    this.before = { session, figures };
    return before?.session === session ? qualityBetween(before.figures, figures) : null;
  }
}
