import { SenderClock } from './sender-clock.js';

const T = 1_760_000_000_000;

describe('the clock of a stream', () => {
  const clock = (): SenderClock => {
    const made = new SenderClock(1, 90_000);
    made.hear({ at: T, timestamp: 1_000 });
    return made;
  };

  it('is unknown until a report came', () => {
    const made = new SenderClock(1, 90_000);
    expect(made.isKnown).toBe(false);
    expect(() => made.timeOf(0)).toThrow();
    expect(() => made.report()).toThrow();
  });

  it('tells the time of what came before and after, also over the end of the counter', () => {
    expect(clock().timeOf(1_000 + 90_000)).toBe(T + 1_000);
    expect(clock().timeOf(1_000 - 45_000)).toBe(T - 500);
    expect(clock().timeOf(0x1_0000_0000 - 89_000)).toBe(T - 1_000);
  });

  it('says the same in a report for another time', () => {
    const { timestamp, at } = clock().reportAt(T - 1_000);
    expect(at).toBe(T - 1_000);
    expect(timestamp).toBe(0x1_0000_0000 - 89_000);
  });

  it('is put right little by little, so that nothing jumps', () => {
    const made = clock();
    made.hear({ at: T + 1_100, timestamp: 91_000 });
    expect(made.timeOf(91_000)).toBe(T + 1_005);
    made.hear({ at: T + 1_103, timestamp: 91_000 });
    expect(made.timeOf(91_000)).toBe(T + 1_010);
    made.hear({ at: T + 1_008, timestamp: 91_000 });
    expect(made.timeOf(91_000)).toBe(T + 1_008);
  });

  it('follows a stream that jumped', () => {
    const made = clock();
    made.hear({ at: T + 60_000, timestamp: 1_000 });
    expect(made.report()).toEqual({ ssrc: 1, at: T + 60_000, timestamp: 1_000 });
  });
});
