import { newId } from '#platform';
import { SessionWorld } from '../support/session.world.js';

let world: SessionWorld;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

it('carries the question for a picture to the one who sends it, and the answer back, and to nobody else', async () => {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  const dao = await world.page(world.consult.dao);
  await dao.join(consultId);
  const snapshotId = newId();

  await khanh.get('room:ask-snapshot', { snapshotId, practitionerId: world.consult.dao.id, source: 'camera' });
  expect(await dao.hears('room:snapshot-asked')).toEqual({
    ...{ snapshotId, practitionerId: world.consult.khanh.id, source: 'camera' },
  });
  await dao.get('room:answer-snapshot', { snapshotId, practitionerId: world.consult.khanh.id, outcome: 'refused' });
  expect(await khanh.hears('room:snapshot-answered')).toEqual({
    ...{ snapshotId, practitionerId: world.consult.dao.id, outcome: 'refused' },
  });
  expect(khanh.told.map(({ event }) => event)).not.toContain('room:snapshot-asked');
}, 60_000);

it('is refused from outside a room, to somebody who is not in it, and of what is no picture', async () => {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  const question = { snapshotId: newId(), practitionerId: world.consult.dao.id, source: 'camera' };
  expect(await khanh.refused('room:ask-snapshot', question)).toBe('room.not-in-room');
  await khanh.join(consultId);
  expect(await khanh.refused('room:ask-snapshot', question)).toBe('room.participant-not-found');
  expect(await khanh.refused('room:ask-snapshot', { ...question, source: 'microphone' })).toBe('input.invalid');
  const answer = { snapshotId: newId(), practitionerId: world.consult.dao.id, outcome: 'taken' };
  expect(await khanh.refused('room:answer-snapshot', answer)).toBe('room.participant-not-found');
  expect(await khanh.refused('room:answer-snapshot', { ...answer, outcome: 'stolen' })).toBe('input.invalid');
}, 60_000);
