/** How much may come: so many at once, and so many a second for ever. */
export interface RateLimit {
  burst: number;
  perSecond: number;
  /** How many are refused, without a pause, before the sender is sent away. */
  patience: number;
}

/** Tokens left, at a time in milliseconds; below zero once refusals have begun. */
export interface Bucket {
  tokens: number;
  at: number;
}

export type Verdict = 'pass' | 'refuse' | 'send-away';

export const fullBucket = (limit: RateLimit, at: number): Bucket => ({ tokens: limit.burst, at });

/** Takes one token. Refusals cost too, so that whoever hammers on runs out of patience. */
export function take(bucket: Bucket, limit: RateLimit, at: number): { bucket: Bucket; verdict: Verdict } {
  const refilled = Math.min(limit.burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * limit.perSecond);
  const tokens = refilled - 1;
  const verdict = tokens >= 0 ? 'pass' : tokens >= -limit.patience ? 'refuse' : 'send-away';
  return { bucket: { tokens, at }, verdict };
}
