import {
  ACCOUNT_DELAY,
  ADDRESS_DELAY,
  delayAfter,
  type Failures,
  FORGET_MS,
  LONGEST_MS,
  oneMore,
  waitOf,
} from './delay.js';

const NOON = new Date('2026-03-01T05:00:00Z');
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

it('grows from nothing to a minute and never beyond', () => {
  const seconds = Array.from({ length: 12 }, (_, n) => delayAfter(n, ACCOUNT_DELAY) / 1000);
  expect(seconds).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  expect(delayAfter(1_000_000, ACCOUNT_DELAY)).toBe(LONGEST_MS);
});

it('is patient with an address, which a hospital may share', () => {
  expect(delayAfter(20, ADDRESS_DELAY)).toBe(0);
  expect(delayAfter(21, ADDRESS_DELAY)).toBe(1_000);
});

it('lets the first try and those after the wait through', () => {
  const failures: Failures = { failures: 5, lastFailedAt: NOON, retryAt: later(2_000) };
  expect(waitOf({ failures: 0, lastFailedAt: NOON, retryAt: NOON }, NOON)).toBe(0);
  expect(waitOf(failures, later(500))).toBe(1_500);
  expect(waitOf(failures, later(2_000))).toBe(0);
});

it('never makes anybody wait for more than a minute, whatever a clock that jumped has written', () => {
  expect(waitOf({ failures: 5, lastFailedAt: NOON, retryAt: later(9_999_999) }, NOON)).toBe(LONGEST_MS);
});

it('counts on, and forgets after an hour of quiet', () => {
  const fourth = oneMore({ failures: 3, lastFailedAt: NOON, retryAt: NOON }, later(1), ACCOUNT_DELAY);
  expect(fourth).toEqual({ failures: 4, lastFailedAt: later(1), retryAt: later(1_001) });
  expect(oneMore(fourth, later(1 + FORGET_MS), ACCOUNT_DELAY).failures).toBe(1);
});
