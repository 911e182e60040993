import type { SenderReport } from './rtp-packet.js';

/** How far one report may move the clock: what is heard and seen never jumps because an estimate was put right. */
const STEP_MS = 5;
/** Further off than this the stream itself has jumped. */
const JUMP_MS = 1_000;

/** What time an RTP timestamp of one stream means, from the sender reports that came for it. */
export class SenderClock {
  private reference: { at: number; timestamp: number } | null = null;

  constructor(
    readonly ssrc: number,
    private readonly rate: number,
  ) {}

  get isKnown(): boolean {
    return this.reference !== null;
  }

  hear(report: Omit<SenderReport, 'ssrc'>): void {
    const off = this.reference === null ? Infinity : report.at - this.timeOf(report.timestamp);
    const step = Math.abs(off) > JUMP_MS ? off : Math.max(-STEP_MS, Math.min(STEP_MS, off));
    const at = this.reference === null || step === off ? report.at : report.at - off + step;
    this.reference = { at, timestamp: report.timestamp };
  }

  /** Milliseconds since 1970. */
  timeOf(timestamp: number): number {
    if (this.reference === null) throw new Error('no sender report came yet');
    const ticks = (timestamp - this.reference.timestamp) | 0;
    return this.reference.at + (ticks * 1_000) / this.rate;
  }

  /** The report that says the same for another time. */
  reportAt(at: number): SenderReport {
    if (this.reference === null) throw new Error('no sender report came yet');
    const ticks = Math.round(((at - this.reference.at) * this.rate) / 1_000);
    return { ssrc: this.ssrc, at, timestamp: (this.reference.timestamp + ticks) >>> 0 };
  }

  /** As of the last report. */
  report(): SenderReport {
    if (this.reference === null) throw new Error('no sender report came yet');
    return { ssrc: this.ssrc, ...this.reference };
  }
}
