import { decibels, envelope, levelOf } from './body-sound.js';

describe('the sound of a body', () => {
  it('is drawn by its lowest and highest', () => {
    expect(envelope([0, 0.5, -0.25, 0, 0.1, -1], 2)).toEqual([
      { low: -0.25, high: 0.5 },
      { low: -1, high: 0.1 },
    ]);
  });

  it('is drawn also where there are fewer samples than columns', () => {
    expect(envelope([0.5], 3)).toHaveLength(3);
    expect(envelope([], 1)).toEqual([{ low: 0, high: 0 }]);
  });

  it.each([
    ['full scale', [1, -1], 0],
    ['half of it', [0.5, -0.5], -6.02],
    ['silence', [0, 0], -80],
    ['nothing', [], -80],
  ])('has a loudness: %s', (_what, samples, db) => {
    expect(decibels(samples)).toBeCloseTo(db, 1);
  });

  it('fills its scale from silence to full', () => {
    expect([levelOf(-80), levelOf(-40), levelOf(0), levelOf(6)]).toEqual([0, 0.5, 1, 1]);
  });
});
