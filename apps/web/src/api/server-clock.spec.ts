import { narrowed, offsetRange } from './server-clock.js';

describe('the server clock, learned from whole seconds', () => {
  it('an answer tells a range of a second and its travel', () => {
    expect(offsetRange(50_000, 40_900, 41_000)).toEqual({ least: 9_000, most: 10_099 });
  });

  it('several answers narrow it', () => {
    expect(narrowed({ least: 9_000, most: 10_099 }, { least: 9_600, most: 10_700 })).toEqual({
      least: 9_600,
      most: 10_099,
    });
  });

  it('a clock that was set replaces what was known', () => {
    expect(narrowed({ least: 0, most: 900 }, { least: 60_000, most: 61_000 })).toEqual({ least: 60_000, most: 61_000 });
  });
});
