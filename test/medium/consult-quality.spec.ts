import type { QualityReading } from '#contract';
import { newId } from '#platform';
import { Acceptance } from '../../libs/consult/src/acceptance.service.js';
import { Qualities } from '../../libs/consult/src/qualities.service.js';
import { QualitySweeper } from '../../libs/consult/src/quality.sweeper.js';
import { ConsultWorld } from '../support/consult.world.js';

const GOOD: QualityReading = {
  ...{ way: 'udp', sendBitrate: 600_000, receiveBitrate: 900_000, sendLoss: 0, receiveLoss: 0, roundTripMs: 40 },
  ...{ jitterMs: 5, framesPerSecond: 30, freezes: 0, frozen: 0, concealed: 0 },
};
const BAD: QualityReading = {
  ...{ way: 'tcp', sendBitrate: 100_000, receiveBitrate: 100_000, sendLoss: null, receiveLoss: 0.25 },
  ...{ roundTripMs: 80, jitterMs: null, framesPerSecond: 8, freezes: 3, frozen: 0.5, concealed: 0.125 },
};

let world: ConsultWorld;
let qualities: Qualities;
let consultId: string;
let attendanceId: string;

beforeAll(async () => {
  world = await ConsultWorld.open();
  qualities = world.get(Qualities);
  const { pageId } = await world.aRingingCase();
  ({ consultId } = await world.get(Acceptance).accept(world.actor(world.khanh), pageId));
  ({ attendanceId } = await world.consults.enter(world.actor(world.khanh), consultId, world.processId));
});

afterAll(() => world.close());

const rows = async (): Promise<number> => (await world.sql('SELECT 1 FROM consult_quality')).length;

it('is kept in one go, once, and passed over for a stay that nobody knows', async () => {
  const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, second));
  const measured = [
    { attendanceId, at: at(10), reading: GOOD },
    { attendanceId: newId(), at: at(10), reading: GOOD },
    { attendanceId, at: at(20), reading: BAD },
    { attendanceId, at: at(70), reading: GOOD },
  ];
  await qualities.keep(measured);
  await qualities.keep(measured);
  expect(await rows()).toBe(3);
});

it('is read minute by minute: rates as their mean, what hurts as its worst', async () => {
  const [first, second, ...more] = await qualities.of(world.actor(world.dao), consultId);
  expect(first).toEqual({
    ...{ practitionerId: world.khanh.id, at: new Date('2026-11-23T02:00:00Z'), way: 'tcp' },
    ...{ sendBitrate: 350_000, receiveBitrate: 500_000, sendLoss: 0, receiveLoss: 0.25, roundTripMs: 60 },
    ...{ jitterMs: 5, framesPerSecond: 8, freezes: 3, frozen: 0.5, concealed: 0.125 },
  });
  expect(second).toMatchObject({ at: new Date('2026-11-23T02:01:00Z'), ...GOOD });
  expect(more).toEqual([]);
});

it('is not known to those who may not see the case', async () => {
  await expect(qualities.of(world.actor(world.binh), consultId)).rejects.toMatchObject({ code: 'consult.not-found' });
});

it('is forgotten after 90 days', async () => {
  const now = world.clock.now();
  const aged = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  await world.sql('DELETE FROM consult_quality');
  await qualities.keep([89, 91].map((days) => ({ attendanceId, at: aged(days), reading: GOOD })));
  await world.get(QualitySweeper).sweep();
  expect(await world.sql('SELECT at FROM consult_quality')).toEqual([{ at: aged(89) }]);
});
