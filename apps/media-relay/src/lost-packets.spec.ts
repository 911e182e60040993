import { LostPackets } from './lost-packets.js';

describe('packets that are missing', () => {
  const after = (...sequences: number[]): LostPackets => {
    const lost = new LostPackets(500);
    sequences.forEach((sequence) => lost.take(sequence, 0));
    return lost;
  };

  it('are none where all came', () => expect(after(1, 2, 3).giveUp(10_000)).toBe(false));

  it('are given up when their time is over, once', () => {
    const lost = after(1, 3);
    expect(lost.giveUp(499)).toBe(false);
    expect(lost.giveUp(500)).toBe(true);
    expect(lost.giveUp(10_000)).toBe(false);
  });

  it('may still come', () => expect(after(1, 4, 2, 3).giveUp(10_000)).toBe(false));

  it('are counted over the end of the numbers', () => {
    expect(after(65_534, 65_535, 0, 1).giveUp(10_000)).toBe(false);
    expect(after(65_534, 1).giveUp(10_000)).toBe(true);
  });

  it('are not those before a late one', () => expect(after(10, 11, 5).giveUp(10_000)).toBe(false));
});
