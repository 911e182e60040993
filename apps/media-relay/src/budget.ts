/** How many commands a connection may send at once, and so many a second for ever. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

/** Counts down a connection's commands; time in milliseconds comes from outside. */
export class Budget {
  private left: number;

  constructor(
    private readonly allowance: Allowance,
    private at: number,
  ) {
    this.left = allowance.burst;
  }

  /** Whether one more may come now. */
  take(now: number): boolean {
    const refill = (Math.max(0, now - this.at) / 1_000) * this.allowance.perSecond;
    this.left = Math.min(this.allowance.burst, this.left + refill);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
