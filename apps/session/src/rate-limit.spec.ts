import fc from 'fast-check';
import { fullBucket, take, type RateLimit, type Verdict } from './rate-limit.js';

const LIMIT: RateLimit = { burst: 3, perSecond: 2, patience: 2 };

function verdicts(times: readonly number[]): Verdict[] {
  let bucket = fullBucket(LIMIT, 0);
  return times.map((at) => {
    const taken = take(bucket, LIMIT, at);
    bucket = taken.bucket;
    return taken.verdict;
  });
}

describe('a rate limit', () => {
  it('lets a burst pass, then refuses, then sends away', () => {
    expect(verdicts([0, 0, 0, 0, 0, 0])).toEqual(['pass', 'pass', 'pass', 'refuse', 'refuse', 'send-away']);
  });

  it('lets the steady rate pass for ever', () => {
    expect(new Set(verdicts(Array.from({ length: 100 }, (_, index) => index * 500)))).toEqual(new Set(['pass']));
  });

  it('forgives after a pause', () => {
    expect(verdicts([0, 0, 0, 0, 2000])).toEqual(['pass', 'pass', 'pass', 'refuse', 'pass']);
  });

  it('never lets more pass than the burst and the rate together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 200 }), (times) => {
        const sorted = times.toSorted((a, b) => a - b);
        const passed = verdicts(sorted).filter((verdict) => verdict === 'pass').length;
        expect(passed).toBeLessThanOrEqual(LIMIT.burst + (LIMIT.perSecond * (sorted.at(-1) ?? 0)) / 1000);
      }),
    );
  });

  it('is not fooled by a clock that steps back', () => {
    expect(verdicts([5000, 0, 0, 0])).toEqual(['pass', 'pass', 'pass', 'refuse']);
  });
});
