import type { PageBook } from './page.js';

/** What two servers of one database may differ by without anybody noticing. */
const TOLERANCE_MS = 1_000;

/**
 * The same page on a clock that was set back: what was to come lies as far ahead as it did, counted from `now`.
 * Null when the clock did not jump. (A clock set forward needs nothing: a ring is then up early, and only once.)
 */
export function afterClockWentBack({ page, steps }: PageBook, now: Date): PageBook | null {
  const lastSeen = Math.max(page.startedAt.getTime(), ...steps.map((step) => step.rangAt?.getTime() ?? 0));
  const ahead = lastSeen - now.getTime();
  if (page.state !== 'ringing' || ahead <= TOLERANCE_MS) return null;
  const back = (time: Date): Date => new Date(time.getTime() - ahead);
  return {
    page: { ...page, startedAt: back(page.startedAt) },
    steps: steps.map((step) => ({
      ...step,
      dueAt: back(step.dueAt),
      rangAt: step.rangAt && back(step.rangAt),
      ringUntil: step.ringUntil && back(step.ringUntil),
    })),
  };
}
