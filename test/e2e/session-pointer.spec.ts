import { SessionWorld } from '../support/session.world.js';

let world: SessionWorld;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

it('tells the others where somebody points, and not themselves', async () => {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  const dao = await world.page(world.consult.dao);
  await dao.join(consultId);
  const place = { practitionerId: world.consult.dao.id, source: 'camera', x: 2_500, y: 7_500 };
  // A place is as good as the next one: it needs no id, and is not remembered.
  expect(await khanh.askRaw('room:point', place)).toEqual({ ok: true, value: null });
  expect(await dao.hears('room:pointed')).toEqual({ ...place, by: world.consult.khanh.id });
  expect(khanh.told.map(({ event }) => event)).not.toContain('room:pointed');
}, 60_000);

it('is refused from outside a room, and outside a picture', async () => {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  const place = { practitionerId: world.consult.dao.id, source: 'camera', x: 0, y: 10_000 };
  const refusal = async (input: object): Promise<string | null> => {
    const answer = await khanh.askRaw('room:point', input);
    return answer.ok ? null : answer.error.code;
  };
  expect(await refusal(place)).toBe('room.not-in-room');
  await khanh.join(consultId);
  for (const wrong of [
    { x: -1 },
    { y: 10_001 },
    { x: 0.5 },
    { source: 'microphone' },
    { practitionerId: 'somebody' },
  ]) {
    expect(await refusal({ ...place, ...wrong })).toBe('input.invalid');
  }
}, 60_000);
