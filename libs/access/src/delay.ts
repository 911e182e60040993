/** How failures under one key make the next try wait. */
export interface DelayRule {
  /** So many failures cost nothing: people mistype. */
  free: number;
}

/** One account, as seen from one place. */
export const ACCOUNT_DELAY: DelayRule = { free: 3 };
/** A whole hospital may share one address. */
export const ADDRESS_DELAY: DelayRule = { free: 20 };

const FIRST_MS = 1_000;
/** Never a lock-out: a doctor on call waits a minute at most. */
export const LONGEST_MS = 60_000;
/** Failures older than this are forgotten. */
export const FORGET_MS = 60 * 60_000;

export interface Failures {
  failures: number;
  lastFailedAt: Date;
  retryAt: Date;
}

/** How long the next try waits after so many failures: nothing at first, then doubling from a second to a minute. */
export function delayAfter(failures: number, rule: DelayRule): number {
  const counted = failures - rule.free;
  return counted <= 0 ? 0 : Math.min(FIRST_MS * 2 ** Math.min(counted - 1, 10), LONGEST_MS);
}

/** Milliseconds until a try is taken; 0 means now. */
export const waitOf = (before: Failures, now: Date): number =>
  Math.min(Math.max(before.retryAt.getTime() - now.getTime(), 0), LONGEST_MS);

/** The count with one more failure. */
export function oneMore(before: Failures, now: Date, rule: DelayRule): Failures {
  const remembered = now.getTime() - before.lastFailedAt.getTime() < FORGET_MS;
  const failures = (remembered ? before.failures : 0) + 1;
  return { failures, lastFailedAt: now, retryAt: new Date(now.getTime() + delayAfter(failures, rule)) };
}
