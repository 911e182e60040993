import { atMost, atRung, climb, type LadderState, type LinkReading, type Rung } from './link-ladder.js';

const GOOD: LinkReading = { capacity: null, loss: 0, frozen: 0 };
const FROZEN: LinkReading = { ...GOOD, frozen: 0.9 };
const FLOODED: LinkReading = { ...GOOD, loss: 0.7 };

const after = (state: LadderState, ...readings: LinkReading[]): LadderState => readings.reduce(climb, state);
const times = (count: number, reading: LinkReading): LinkReading[] => Array.from({ length: count }, () => reading);

describe('a step down', () => {
  it.each<[string, LinkReading, Rung]>([
    ['pictures that stand still', FROZEN, '360p'],
    ['many lost packets', { ...GOOD, loss: 0.2 }, '360p'],
    ['too little for what is sent', { ...GOOD, capacity: 300_000 }, '360p'],
    ['some lost packets, which are repaired', { ...GOOD, loss: 0.05 }, 'full'],
    ['enough', { ...GOOD, capacity: 2_000_000 }, 'full'],
  ])('%s', (_what, reading, rung) => {
    expect(after(atRung('full'), reading, reading).rung).toBe(rung);
  });

  it('is not taken for one bad moment', () => {
    expect(after(atRung('full'), { ...GOOD, frozen: 0.6 }, GOOD, GOOD).rung).toBe('full');
  });

  it('is taken for many short freezes', () => {
    expect(after(atRung('full'), ...times(24, { ...GOOD, frozen: 0.12 })).rung).not.toBe('full');
    expect(after(atRung('full'), ...times(100, { ...GOOD, frozen: 0.03 })).rung).toBe('full');
  });

  it('leads to sound alone within six seconds on a link that carries nothing else', () => {
    expect(after(atRung('full'), ...times(6, FROZEN)).rung).toBe('sound');
  });

  it('leads there at once where pictures drown the speech, but not for a moment without any link', () => {
    expect(after(atRung('full'), FLOODED, FLOODED).rung).toBe('sound');
    expect(after(atRung('full'), FLOODED, GOOD, FLOODED, GOOD).rung).toBe('full');
  });

  it('stops at sound', () => {
    expect(after(atRung('sound'), ...times(9, FROZEN)).rung).toBe('sound');
  });
});

describe('a step up', () => {
  it('is taken after eight good seconds', () => {
    expect(after(atRung('sound'), ...times(7, GOOD)).rung).toBe('sound');
    expect(after(atRung('sound'), ...times(8, GOOD)).rung).toBe('180p');
  });

  it('is not taken while packets are lost', () => {
    expect(after(atRung('sound'), ...times(80, { ...GOOD, loss: 0.05 })).rung).toBe('sound');
  });

  const fallen = after(atRung('sound'), ...times(8, GOOD), FROZEN, FROZEN);

  it('is waited for twice as long after one that did not hold', () => {
    expect(fallen.rung).toBe('sound');
    expect(after(fallen, ...times(15, GOOD)).rung).toBe('sound');
    expect(after(fallen, ...times(16, GOOD)).rung).toBe('180p');
  });

  it('is never waited for longer than a doctor would', () => {
    const often = after(fallen, ...times(16, GOOD), FROZEN, FROZEN, ...times(16, GOOD), FROZEN, FROZEN);
    expect(often.rung).toBe('sound');
    expect(after(often, ...times(16, GOOD)).rung).toBe('180p');
  });

  it('that held makes the next one as easy as the first', () => {
    const lossy = { ...GOOD, loss: 0.04 };
    const held = after(fallen, ...times(16, GOOD), ...times(17, lossy));
    expect(held.rung).toBe('180p');
    expect(after(held, ...times(7, GOOD)).rung).toBe('180p');
    expect(after(held, ...times(8, GOOD)).rung).toBe('360p');
  });

  it('ends at the top', () => {
    expect(after(atRung('full'), ...times(50, GOOD)).rung).toBe('full');
  });
});

it('a hand that says less is obeyed', () => {
  expect(atMost('full', '180p')).toBe('180p');
  expect(atMost('sound', '180p')).toBe('sound');
});
