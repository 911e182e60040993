import { pastQuality } from './past-quality.js';
import type { QualityMinute } from './queries.js';

const minute = (practitionerId: string, reading: Partial<QualityMinute> = {}): QualityMinute => ({
  ...{ practitionerId, at: '2026-11-23T01:00:00Z', way: 'udp', sendBitrate: 100, receiveBitrate: 300 },
  ...{ sendLoss: 0, receiveLoss: 0, roundTripMs: 40, jitterMs: 5, framesPerSecond: 30, freezes: 0, frozen: 0 },
  ...{ concealed: null, ...reading },
});

it('tells for each person in how many minutes something was noticed', () => {
  const past = pastQuality([
    minute('hanh'),
    minute('khoa', { receiveLoss: 0.1, frozen: 0.5, freezes: 3 }),
    minute('khoa', { receiveLoss: 0.04, roundTripMs: 60 }),
    minute('khoa', { way: 'tcp', concealed: 0.01 }),
  ]);
  expect(past).toMatchObject([
    { practitionerId: 'hanh', minutes: 1, troubles: [] },
    {
      practitionerId: 'khoa',
      minutes: 3,
      troubles: [
        { trouble: 'frozen', minutes: 1 },
        { trouble: 'loss', minutes: 2 },
      ],
      reading: { way: 'tcp', receiveLoss: 0.1, freezes: 3, concealed: 0.01 },
    },
  ]);
  expect(past[1]?.reading.roundTripMs).toBeCloseTo(46.7, 1);
});

it('is nothing where nothing was measured', () => expect(pastQuality([])).toEqual([]));
