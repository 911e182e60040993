import { SilenceWatch } from './silence.js';

describe('a microphone that gives nothing', () => {
  it('is dead after three seconds of exact zeros', () => {
    const watch = new SilenceWatch();
    expect(watch.isDead(0, 10_000)).toBe(false);
    expect(watch.isDead(0, 12_999)).toBe(false);
    expect(watch.isDead(0, 13_000)).toBe(true);
  });

  it('is not dead in a quiet room', () => {
    const watch = new SilenceWatch();
    for (let ms = 0; ms <= 60_000; ms += 50) expect(watch.isDead(1e-5, ms)).toBe(false);
  });

  it('lives again with the first sound, and is given its time anew', () => {
    const watch = new SilenceWatch();
    watch.isDead(0, 0);
    expect(watch.isDead(0, 5_000)).toBe(true);
    expect(watch.isDead(0.2, 5_050)).toBe(false);
    expect(watch.isDead(0, 5_100)).toBe(false);
    expect(watch.isDead(0, 8_100)).toBe(true);
  });
});
