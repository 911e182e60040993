import type { QualityReading } from '#contract';
import { SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

const READING: QualityReading = {
  ...{ way: 'turn-tls', sendBitrate: 120_000, receiveBitrate: 90_000, sendLoss: 0.02, receiveLoss: null },
  ...{ roundTripMs: 310, jitterMs: 12, framesPerSecond: 14.5, freezes: 1, frozen: 0.2, concealed: 0.01 },
};

let world: SessionWorld;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

it('tells the others in the room how the media of each do, and keeps it with the consult', async () => {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  const dao = await world.page(world.consult.dao);
  await dao.join(consultId);
  await dao.get('room:quality', READING);
  expect(await khanh.hears('room:quality')).toEqual({ practitionerId: world.consult.dao.id, reading: READING });
  expect(dao.told.map(({ event }) => event)).not.toContain('room:quality');
  const reader = await world.consult.signedIn(world.consult.khanh);
  const kept = await until(
    async () => (await reader.get(`/consults/${consultId}/quality`).expect(200)).body,
    ({ length }) => length > 0,
    25_000,
  );
  expect(kept).toMatchObject([{ practitionerId: world.consult.dao.id, way: 'turn-tls', roundTripMs: 310 }]);
}, 60_000);

it('is refused from outside a room, and with figures that cannot be', async () => {
  const khanh = await world.page(world.consult.khanh);
  expect(await khanh.ask('room:quality', READING)).toMatchObject({ ok: false, error: { code: 'room.not-in-room' } });
  for (const wrong of [{ sendLoss: 1.5 }, { way: 'carrier-pigeon' }, { roundTripMs: -1 }, { frozen: null }]) {
    const answer = await khanh.ask('room:quality', { ...READING, ...wrong });
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  }
});
