const WINDOW_MS = 60_000;
/** Beyond so many keys the old ones are swept out. */
const SWEEP_AT = 10_000;

/**
 * Counts requests by key in windows of a minute, in this process. It stops a client that runs wild; guessing
 * passwords is slowed elsewhere, and across processes.
 */
export class RateLimit {
  private readonly windows = new Map<string, { endsAt: number; requests: number }>();

  /** Seconds to wait before the next request, or 0 when this one is within `limit`. */
  take(key: string, limit: number, now: Date): number {
    const time = now.getTime();
    let window = this.windows.get(key);
    if (!window || window.endsAt <= time) {
      if (this.windows.size >= SWEEP_AT) this.sweep(time);
      window = { endsAt: time + WINDOW_MS, requests: 0 };
      this.windows.set(key, window);
    }
    window.requests++;
    return window.requests <= limit ? 0 : Math.ceil((window.endsAt - time) / 1000);
  }

  private sweep(time: number): void {
    for (const [key, window] of this.windows) if (window.endsAt <= time) this.windows.delete(key);
  }
}
