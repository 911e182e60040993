import { respawnPause } from './workers.js';

describe('a worker that dies', () => {
  it('is replaced at once, and ever more slowly when the new ones die too', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(respawnPause)).toEqual([
      0, 0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });
});
