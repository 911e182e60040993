import { ChannelMeter } from './channel-meter.js';

describe('the limits of a data channel', () => {
  const meter = (): ChannelMeter => new ChannelMeter({ bytes: 100, perSecond: 2 });

  it('lets pass what keeps to them, for as long as it likes', () => {
    const one = meter();
    for (let now = 0; now < 60_000; now += 500) expect(one.weigh(100, now)).toBeNull();
  });

  it('lets seconds come at once after a stall of the link', () => {
    const one = meter();
    for (let nth = 0; nth < 10; nth++) expect(one.weigh(1, 0)).toBeNull();
  });

  it('finds what comes faster on an average', () => {
    const one = meter();
    for (let nth = 0; nth < 10; nth++) one.weigh(1, nth);
    expect(one.weigh(1, 11)).toBe('too-fast');
  });

  it('finds a message that is too large', () => {
    expect(meter().weigh(101, 0)).toBe('too-large');
  });
});
