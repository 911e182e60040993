/** From this round trip on two people begin to talk into each other. */
const WEAK_MS = 400;
/** Good again only well below, so that nothing flickers. */
const GOOD_MS = 300;

/** Tells from the heartbeats of a page whether its line is weak: one slow beat says nothing, two in a row do. */
export class Heartbeat {
  weak = false;
  private sentAt: number | null = null;
  private last: number | null = null;

  /** Times are milliseconds of a clock that never jumps. */
  sent(at: number): void {
    this.sentAt = at;
  }

  /** True when the line has turned weak, or good again. */
  answered(at: number): boolean {
    if (this.sentAt === null) return false;
    const roundTrip = at - this.sentAt;
    const { last, weak } = this;
    this.last = roundTrip;
    this.sentAt = null;
    if (last === null) return false;
    if (Math.min(last, roundTrip) >= WEAK_MS) this.weak = true;
    else if (Math.max(last, roundTrip) < GOOD_MS) this.weak = false;
    return this.weak !== weak;
  }
}
