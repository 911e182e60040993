import { LINK_CHECKS_AT_ONCE, type LinkCheckAnswer, type LinkCheckLoopAnswer } from '#contract';
import { cameraParameters } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

const dtlsParameters = {
  role: 'client',
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }],
};

let world: SessionWorld;
let roomsLeft: () => Promise<number>;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
  const spy = await relay.connect();
  roomsLeft = async () => (await spy.dump()).rooms.length;
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

describe('a check of the connection', () => {
  it('has a room of its own, which goes with the page', async () => {
    const page = await world.page(world.consult.khanh);
    const { transport } = await page.get<LinkCheckAnswer>('check:open');
    await page.get('check:connect', { transportId: transport.id, dtlsParameters });
    expect(await roomsLeft()).toBe(1);
    page.close();
    await until(roomsLeft, (rooms) => rooms === 0);
  });

  it('is over when the page says so, and another may begin', async () => {
    const page = await world.page(world.consult.khanh);
    const { transport } = await page.get<LinkCheckAnswer>('check:open');
    await page.get('check:close');
    await page.get('check:close');
    expect(await roomsLeft()).toBe(0);
    expect(await page.refused('check:connect', { transportId: transport.id, dtlsParameters })).toBe('room.not-in-room');
    await page.get('check:open');
  });

  it('leaves nothing behind when its page goes in the middle of it', async () => {
    for (let time = 0; time < 5; time++) {
      const page = await world.page(world.consult.khanh);
      void page.ask('check:open', {}).catch(() => undefined);
      void page.ask('check:open', {}).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, time));
      page.close();
    }
    // Not at once: what is on its way has to come first.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await roomsLeft()).toBe(0);
  });

  it('is nobody else’s to connect, and no way to fill a relay', async () => {
    const khanh = await world.page(world.consult.khanh);
    const dao = await world.page(world.consult.dao);
    const { transport } = await khanh.get<LinkCheckAnswer>('check:open');
    const stolen = { transportId: transport.id, dtlsParameters };
    expect(await dao.refused('check:connect', stolen)).toBe('room.not-in-room');
    const burst = await Promise.all(Array.from({ length: LINK_CHECKS_AT_ONCE + 4 }, () => dao.ask('check:open', {})));
    expect(burst.filter(({ ok }) => ok)).toHaveLength(LINK_CHECKS_AT_ONCE);
  });

  it('brings a picture back to the page that sends it, and to no other', async () => {
    const khanh = await world.page(world.consult.khanh);
    const dao = await world.page(world.consult.dao);
    const { transport, routerRtpCapabilities } = await khanh.get<LinkCheckAnswer>('check:open');
    const asked = {
      transportId: transport.id,
      rtpParameters: cameraParameters(7_000),
      rtpCapabilities: routerRtpCapabilities,
    };
    await dao.get('check:open');
    expect(await dao.refused('check:loop', asked)).toBe('room.not-in-room');
    const back = await khanh.get<LinkCheckLoopAnswer>('check:loop', asked);
    expect(back.consumer.producerId).toBe(back.producerId);
    expect(back.transport.id).not.toBe(transport.id);
    await khanh.get('check:connect', { transportId: back.transport.id, dtlsParameters });
    expect(await dao.refused('check:connect', { transportId: back.transport.id, dtlsParameters })).toBe(
      'room.not-in-room',
    );
  });

  it('refuses a page that cannot receive what it sends', async () => {
    const page = await world.page(world.consult.khanh);
    const { transport } = await page.get<LinkCheckAnswer>('check:open');
    const deaf = { transportId: transport.id, rtpParameters: cameraParameters(7_001), rtpCapabilities: { codecs: [] } };
    expect(await page.refused('check:loop', deaf)).toBe('request.malformed');
  });
});
