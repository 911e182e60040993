import { RateLimit } from './rate-limit.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 1) + seconds * 1000);

it('lets the limit through, then names the seconds until the next window', () => {
  const limit = new RateLimit();
  expect([limit.take('a', 2, at(0)), limit.take('a', 2, at(10)), limit.take('a', 2, at(20))]).toEqual([0, 0, 40]);
  expect(limit.take('a', 2, at(60))).toBe(0);
});

it('counts each key by itself', () => {
  const limit = new RateLimit();
  limit.take('a', 1, at(0));
  expect(limit.take('b', 1, at(0))).toBe(0);
});

it('keeps no more keys than those of one window', () => {
  const limit = new RateLimit();
  for (let n = 0; n < 10_000; n++) limit.take(`old-${n}`, 1, at(0));
  limit.take('new', 1, at(61));
  expect(limit).toHaveProperty('windows.size', 1);
});
