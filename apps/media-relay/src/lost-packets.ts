const HALF = 0x8000;
const WRAP = 0x1_0000;

/** Notices packets of a stream that are missing, and when it is too late for them to be sent again. */
export class LostPackets {
  private newest: number | null = null;
  private readonly missing = new Map<number, number>();

  constructor(private readonly patienceMs: number) {}

  /** A packet came. */
  take(sequence: number, now: number): void {
    this.missing.delete(sequence);
    if (this.newest === null) {
      this.newest = sequence;
      return;
    }
    const ahead = (sequence - this.newest + WRAP) % WRAP;
    // Late or twice.
    if (ahead === 0 || ahead >= HALF) return;
    for (let each = 1; each < Math.min(ahead, 200); each++) this.missing.set((this.newest + each) % WRAP, now);
    this.newest = sequence;
  }

  /** Whether any is given up by now; they are forgotten with the answer. */
  giveUp(now: number): boolean {
    let any = false;
    for (const [sequence, since] of this.missing) {
      if (now - since < this.patienceMs) continue;
      this.missing.delete(sequence);
      any = true;
    }
    return any;
  }
}
