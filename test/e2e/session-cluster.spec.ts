import type { RoomParticipant } from '#contract';
import { describeWith } from '../support/programs.js';
import { TestRedis } from '../support/redis.js';
import type { TestRelay } from '../support/relay.js';
import { type SessionProcess, SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

describeWith('redis-server')('several session processes', () => {
  let redis: TestRedis;
  let world: SessionWorld;
  let relays: TestRelay[];
  let north: SessionProcess;
  let south: SessionProcess;

  beforeAll(async () => {
    redis = await TestRedis.start();
    world = await SessionWorld.open();
    const announced = { redisUrl: redis.url, graceMs: 10_000 };
    relays = [await world.relay({ id: 'relay-1', ...announced }), await world.relay({ id: 'relay-2', ...announced })];
    north = await world.session({ relayUrls: [], redisUrl: redis.url });
    south = await world.session({ relayUrls: [], redisUrl: redis.url });
    for (const session of [north, south]) {
      await until(
        async () => (await fetch(`${session.url}/health/ready`)).ok,
        (ready) => ready,
      );
    }
  }, 60_000);

  afterEach(() => world.closePages());

  afterAll(async () => {
    await world.close();
    await redis.stop();
  });

  /** Khánh in the north and Đào in the south, in one room. */
  async function bothIn() {
    const { consultId, caseId } = await world.acceptedConsult();
    const khanh = await world.page(world.consult.khanh, north.url);
    const khanhIn = await khanh.join(consultId);
    const dao = await world.page(world.consult.dao, south.url);
    const daoIn = await dao.join(consultId);
    return { consultId, caseId, khanh, dao, khanhIn, daoIn };
  }

  it('share a room on one relay', async () => {
    const { consultId, khanh, dao, daoIn } = await bothIn();
    const dumps = await Promise.all(relays.map(async (relay) => (await relay.connect()).dump()));
    const peers = dumps.map(({ rooms }) => rooms.find((room) => room.roomId === consultId)?.peers.length ?? 0);
    expect(peers.toSorted()).toEqual([0, 2]);
    expect(await khanh.hears('room:participant-joined')).toMatchObject({ practitionerId: world.consult.dao.id });
    const isKhanh = ({ practitionerId }: RoomParticipant): boolean => practitionerId === world.consult.khanh.id;
    if (!daoIn.participants.some(isKhanh)) await dao.hears('room:participant-joined', isKhanh);

    const { producerId } = await khanh.produceMicrophone(1000);
    const consumer = await dao.hears('room:consumer');
    expect(consumer).toMatchObject({ producerId, practitionerId: world.consult.khanh.id });
    await dao.get('room:resume', { consumerIds: [consumer.consumerId] });
    await khanh.get('room:pause-producer', { producerId });
    await dao.hears('room:consumer-paused');

    await dao.get('room:hand', { raised: true });
    await khanh.hears('room:participant-changed', ({ handRaisedAt }) => handRaisedAt !== null);
    await dao.hears('room:participant-changed');

    khanh.breakLink();
    expect(await dao.hears('room:participant-changed')).toMatchObject({ state: 'away' });
    await khanh.reconnected();
    await dao.get('room:leave');
  });

  it('tell each other who leaves', async () => {
    const { khanh, dao } = await bothIn();
    await khanh.hears('room:participant-joined');
    await dao.get('room:leave');
    expect(await khanh.hears('room:participant-left')).toEqual({ practitionerId: world.consult.dao.id });
  });

  it('hand a page over with the media that it has', async () => {
    const { consultId, khanh, dao, daoIn } = await bothIn();
    const { producerId } = await dao.produceMicrophone(2000);
    await khanh.hears('room:consumer');
    await khanh.hears('room:participant-joined');
    dao.close();
    await khanh.hears('room:participant-changed', ({ state }) => state === 'away');
    const moved = await world.samePage(dao.cookie, north.url);
    expect(await moved.join(consultId, daoIn.mediaSessionId)).toMatchObject({
      resumed: true,
      sendTransport: { id: daoIn.sendTransport.id },
      producers: [{ producerId }],
    });
    await khanh.hears('room:participant-changed', ({ state }) => state === 'here');
    const heard = khanh.told.map(({ event }) => event);
    expect(heard).not.toContain('room:consumer-closed');
    expect(heard).not.toContain('room:participant-left');
  });

  it('let one person be in a room once', async () => {
    const { consultId, dao, khanh } = await bothIn();
    const second = await world.samePage(dao.cookie, north.url);
    expect((await second.join(consultId)).resumed).toBe(false);
    expect(await dao.hears('room:taken-over')).toEqual({ consultId });
    expect(khanh.told.map(({ event }) => event)).not.toContain('room:participant-left');
    const again = { ...(await joinInput(second)), consultId };
    expect(await second.get('room:join', again)).toMatchObject({ participants: { length: 2 } });
  });

  it('close a room everywhere when its consult ends', async () => {
    const { consultId, khanh, dao } = await bothIn();
    await world.consult.sql(`UPDATE consult SET state = 'ended', ended_at = now() WHERE id = $1`, [consultId]);
    await khanh.get('room:leave');
    await dao.hears('room:ended');
  });

  it('show a guest out wherever their page is', async () => {
    const { consultId, khanh } = await bothIn();
    const doctor = await world.consult.signedIn(world.consult.khanh);
    const guest = { name: 'Nguyễn Hoàng Ân', organisation: 'Bệnh viện Chợ Rẫy', role: 'Giáo sư' };
    const { body } = await doctor.post(`/consults/${consultId}/guests`, guest).expect(201);
    const opened = await doctor.post('/guests/open', { token: body.token }).expect(200);
    const cookie = opened.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    const pages = [
      await world.guestPage(body.id, cookie, north.url),
      await world.guestPage(body.id, cookie, south.url),
    ];
    for (const page of pages) {
      await page.get('guest:knock');
      await doctor.post(`/consults/${consultId}/guests/${body.id}/admit`).expect(204);
      await page.hears('guest:changed', ({ state }) => state === 'admitted');
      await page.join(consultId);
      await khanh.hears('room:participant-joined', ({ practitionerId }) => practitionerId === body.id);
      await doctor.post(`/consults/${consultId}/guests/${body.id}/send-back`).expect(204);
      await khanh.hears('room:participant-left', ({ practitionerId }) => practitionerId === body.id);
      expect(await page.refused('room:prepare')).toBe('guest.not-permitted');
    }
  });

  it('forward an event to every page, and drop every page of a session that ends', async () => {
    const browser = await world.consult.signedIn(world.consult.khanh);
    const pages = [await world.samePage(browser.cookie, north.url), await world.samePage(browser.cookie, south.url)];
    const { caseId } = await world.acceptedConsult();
    for (const page of pages) await page.hears('event', ({ facts }) => facts.caseId === caseId);
    const closed = pages.map((page) => page.closed());
    await browser.post('/auth/sign-out').expect(204);
    for (const page of pages) await page.hears('session:ended');
    await Promise.all(closed);
  });

  it('go on without Redis in the rooms that are open, and open new ones when it is back', async () => {
    const { consultId, khanh, dao } = await bothIn();
    const other = await world.acceptedConsult();
    await redis.stop();
    const { producerId } = await khanh.produceMicrophone(3000);
    await dao.hears('room:consumer', (consumer) => consumer.producerId === producerId);
    const page = await world.samePage(khanh.cookie, south.url);
    const input = { ...(await joinInput(page)), consultId: other.consultId };
    expect(await page.refused('room:join', input)).toBe('room.no-relay');
    // Longer than Redis' commands are waited for: none of those that fail then may end the process.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    redis = await TestRedis.start(redis.url);
    await until(
      () => page.ask('room:join', input),
      (answer) => answer.ok,
    );
    expect((await khanh.join(consultId)).resumed).toBe(false);
  }, 30_000);

  async function joinInput(page: { get(event: string): Promise<unknown> }): Promise<object> {
    const { routerRtpCapabilities } = (await page.get('room:prepare')) as { routerRtpCapabilities: object };
    return { rtpCapabilities: routerRtpCapabilities };
  }
});
