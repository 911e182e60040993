import { isModest } from './payload-limit.js';

const nested = (depth: number): unknown => (depth === 0 ? 'end' : { inner: nested(depth - 1) });

describe('the limit of a payload', () => {
  it.each([[undefined], [null], ['text'], [0], [{}], [[]], [nested(10)]])('lets %j pass', (payload) => {
    expect(isModest(payload)).toBe(true);
  });

  it('refuses what is nested too deep, also when a recursive walk would overflow', () => {
    expect(isModest(nested(11))).toBe(false);
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(isModest(deep)).toBe(false);
  });

  it('refuses too many values and binary parts', () => {
    expect(isModest(Array.from({ length: 5_001 }, () => 0))).toBe(false);
    expect(isModest({ picture: Buffer.alloc(1) })).toBe(false);
  });
});
