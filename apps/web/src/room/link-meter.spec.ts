import { LinkMeter } from './link-meter.js';

const meter = (...looks: { packetsReceived: number; framesDecoded: number; packetsLost?: number }[]) => {
  const getStats = () =>
    Promise.resolve(new Map([['in', { id: 'in', type: 'inbound-rtp', kind: 'video', ...looks.shift() }]]));
  return new LinkMeter({ closed: false, connectionState: 'connected', getStats } as never);
};

const NOTHING = { packetsReceived: 100, framesDecoded: 50 };

describe('a link over which nothing came since the last look', () => {
  it('has nothing against it when nothing is expected: everybody is muted, and pictures were given up', async () => {
    const link = meter(NOTHING, NOTHING);
    expect(await link.read(0, false)).toBeNull();
    expect(await link.read(2_000, false)).toEqual({ capacity: null, loss: 0, frozen: 0 });
  });

  it('tells nothing while pictures are expected: it is being repaired', async () => {
    const link = meter(NOTHING, NOTHING);
    await link.read(0, true);
    expect(await link.read(2_000, true)).toBeNull();
  });

  it('is not thin for what it lost when it was cut for a moment', async () => {
    const after = { packetsReceived: 150, packetsLost: 300, framesDecoded: 60 };
    const link = meter(NOTHING, NOTHING, after, { ...after, packetsReceived: 250, framesDecoded: 80 });
    await link.read(0, true);
    expect(await link.read(1_000, true)).toBeNull();
    expect(await link.read(2_000, true)).toBeNull();
    expect(await link.read(3_000, true)).toEqual({ capacity: null, loss: 0, frozen: 0 });
  });
});
