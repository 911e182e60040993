import { signalOf } from './signal.js';

describe('the bars of a link', () => {
  it.each([
    [[], null],
    [[null], null],
    [[10, null], 3],
    [[10, 6], 2],
    [[3, 10], 1],
  ])('%j are %j', (scores, bars) => {
    expect(signalOf(scores)).toBe(bars);
  });
});
