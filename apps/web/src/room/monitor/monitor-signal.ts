import { ECG_RATE, PLETH_RATE, type Numerics, type VitalFrame } from './vital-frame.js';
import { Wave } from './wave.js';

/** Silent for so long, what is shown is no longer true. */
const STALE_AFTER_MS = 3_000;
/** So much later than measured it is drawn, for pieces to come in any order. */
const DELAY_MS = 400;
/** The monitor's clock was set, or another monitor took over. */
const LEAP_MS = 5_000;

/** What one patient monitor sends, put in order again for being drawn. */
export class MonitorSignal {
  readonly ecg = new Wave(ECG_RATE);
  readonly pleth = new Wave(PLETH_RATE);
  numerics: Numerics | null = null;
  simulated = false;
  /** When something came last, by the clock of this page. */
  heardAt: number | null = null;
  /** The newest sample's time, by the monitor's clock. */
  private newest = -Infinity;
  /** The least that the page's clock was ahead of the monitor's when something came. */
  private ahead = Infinity;

  hear(frame: VitalFrame, now: number): void {
    const end = frame.at + (frame.ecg.length * 1_000) / ECG_RATE;
    if (Math.abs(end - this.newest) > LEAP_MS) this.restart();
    this.ecg.put(frame.at, frame.ecg);
    this.pleth.put(frame.at, frame.pleth);
    this.ahead = Math.min(this.ahead, now - end);
    this.simulated = frame.simulated;
    this.heardAt = now;
    // An older piece that comes late fills its gap, and changes no number.
    if (end < this.newest) return;
    this.newest = end;
    this.numerics = frame.numerics;
  }

  isStale(now: number): boolean {
    return this.heardAt === null || now - this.heardAt >= STALE_AFTER_MS;
  }

  /** Until when it is drawn by now, by the monitor's clock: it stands still where nothing comes. */
  drawnUntil(now: number): number {
    return Math.min(this.newest, now - this.ahead - DELAY_MS);
  }

  private restart(): void {
    this.ecg.clear();
    this.pleth.clear();
    this.newest = -Infinity;
    this.ahead = Infinity;
  }
}
