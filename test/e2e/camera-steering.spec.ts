import type { LivePage } from '../support/live-page.js';
import { newId } from '#platform';
import { SessionWorld } from '../support/session.world.js';

const ZOOM = { min: 100, max: 400, step: 1, value: 100 };

/** An examination camera that is moved from the other end. */
describe('steering a camera', () => {
  let world: SessionWorld;
  let dao: LivePage;
  let khanh: LivePage;

  beforeAll(async () => {
    world = await SessionWorld.open();
    const relay = await world.relay();
    await world.session({ relayUrls: [relay.url] });
    const { consultId } = await world.acceptedConsult();
    dao = await world.page(world.consult.dao);
    khanh = await world.page(world.consult.khanh);
    for (const page of [dao, khanh]) await page.join(consultId);
  }, 60_000);

  afterAll(() => world.close());

  it('tells the others what the camera can do', async () => {
    await dao.get('room:camera-abilities', { abilities: { zoom: ZOOM } });
    expect(await khanh.hears('room:camera-abilities')).toEqual({
      practitionerId: world.consult.dao.id,
      abilities: { zoom: ZOOM },
    });
  });

  it('asks the page of the one whose camera it is', async () => {
    await khanh.get('room:steer-camera', { practitionerId: world.consult.dao.id, axis: 'zoom', value: 250 });
    expect(await dao.hears('room:camera-steered')).toEqual({
      axis: 'zoom',
      value: 250,
      byPractitionerId: world.consult.khanh.id,
    });
  });

  it.each([
    ['no abilities', 'room:camera-abilities', {}],
    ['a list of them', 'room:camera-abilities', { abilities: [] }],
    ['one that no camera has', 'room:camera-abilities', { abilities: { explode: ZOOM } }],
    ['a range of words', 'room:camera-abilities', { abilities: { zoom: { ...ZOOM, max: 'far' } } }],
    ['a range without an end', 'room:camera-abilities', { abilities: { zoom: { ...ZOOM, max: 1e300 } } }],
    ['an axis that is none', 'room:steer-camera', { practitionerId: newId(), axis: 'torch', value: 1 }],
    ['a value that is none', 'room:steer-camera', { practitionerId: newId(), axis: 'zoom', value: null }],
    ['a name in place of an id', 'room:steer-camera', { practitionerId: '../x', axis: 'zoom', value: 1 }],
  ])('refuses %s', async (_what, event, input) => {
    expect(await khanh.refused(event, input)).toBe('input.invalid');
  });

  it('reaches nobody outside of the room', async () => {
    const move = { axis: 'zoom', value: 1 };
    expect(await khanh.refused('room:steer-camera', { practitionerId: newId(), ...move })).toBe(
      'room.participant-not-found',
    );
    const outside = await world.samePage(dao.cookie);
    expect(await outside.refused('room:steer-camera', { practitionerId: world.consult.khanh.id, ...move })).toBe(
      'room.not-in-room',
    );
    expect(await outside.refused('room:camera-abilities', { abilities: {} })).toBe('room.not-in-room');
  });
});
