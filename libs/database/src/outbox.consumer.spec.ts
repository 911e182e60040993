import { retryDelay } from './outbox.consumer.js';

it('waits twice as long after each failure, five minutes at most', () => {
  expect([0, 1, 2, 3].map(retryDelay)).toEqual([500, 1_000, 2_000, 4_000]);
  expect(retryDelay(10)).toBe(300_000);
  expect(retryDelay(10_000)).toBe(300_000);
});
