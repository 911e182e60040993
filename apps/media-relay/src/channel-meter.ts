import { CHANNEL_AVERAGE_SECONDS, type ChannelEnd, type ChannelLimits } from '#contract';

/** Holds a data channel to its limits. */
export class ChannelMeter {
  private count = 0;
  private since = -Infinity;

  constructor(private readonly limits: ChannelLimits) {}

  /** What is wrong with one more message, or null. */
  weigh(bytes: number, now: number): Exclude<ChannelEnd, 'closed'> | null {
    if (bytes > this.limits.bytes) return 'too-large';
    if (now - this.since >= CHANNEL_AVERAGE_SECONDS * 1_000) {
      this.since = now;
      this.count = 0;
    }
    return ++this.count > this.limits.perSecond * CHANNEL_AVERAGE_SECONDS ? 'too-fast' : null;
  }
}
