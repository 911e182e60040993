import type { JoinRoomAnswer, PrepareRoomAnswer, WaitForRoomAnswer } from '#contract';
import type { LivePage } from '../support/live-page.js';
import type { TestRelay, TestRelayClient } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

let world: SessionWorld;
let relay: TestRelay;
let spy: TestRelayClient;

beforeAll(async () => {
  world = await SessionWorld.open();
  relay = await world.relay();
  await world.session({ relayUrls: [relay.url] });
  spy = await relay.connect();
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

const DTLS = {
  role: 'client',
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }],
};

async function waitInput(page: LivePage, consultId: string): Promise<{ consultId: string; rtpCapabilities: object }> {
  const { routerRtpCapabilities } = await page.get<PrepareRoomAnswer>('room:prepare');
  return { consultId, rtpCapabilities: routerRtpCapabilities };
}

const wait = async (page: LivePage, consultId: string): Promise<WaitForRoomAnswer> =>
  page.get('room:wait', await waitInput(page, consultId));

const peersOf = async (consultId: string): Promise<string[]> =>
  (await spy.dump()).rooms.find((room) => room.roomId === consultId)?.peers.map(({ peerId }) => peerId) ?? [];

/** Khánh is in and sends, Đào waits before the room. */
async function oneInOneWaits() {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  const { producerId } = await khanh.produceMicrophone(1000);
  const dao = await world.page(world.consult.dao);
  return { consultId, khanh, dao, producerId, waiting: await wait(dao, consultId) };
}

describe('somebody in the lobby', () => {
  it('has their connections ready, and is in with one call', async () => {
    const { consultId, khanh, dao, producerId, waiting } = await oneInOneWaits();
    expect(waiting.consumers).toMatchObject([{ producerId }]);
    await dao.get('room:connect-transport', { transportId: waiting.receiveTransport.id, dtlsParameters: DTLS });
    await dao.get('room:restart-ice', { transportId: waiting.receiveTransport.id });
    const later = await khanh.produceCamera(1010);
    const offered = await dao.hears('room:consumer', (consumer) => consumer.producerId === later.producerId);

    const joined = await dao.get<JoinRoomAnswer>('room:join', {
      ...(await waitInput(dao, consultId)),
      mediaSessionId: waiting.mediaSessionId,
      resume: [offered.consumerId],
    });
    expect(joined).toMatchObject({
      resumed: true,
      receiveTransport: { id: waiting.receiveTransport.id },
      participants: { length: 2 },
      consumers: [{ producerId }, { producerId: later.producerId }],
    });
    expect(await khanh.hears('room:participant-joined')).toMatchObject({ practitionerId: world.consult.dao.id });
    const dumped = async () => (await spy.dump()).rooms.find(({ roomId }) => roomId === consultId)?.peers ?? [];
    await until(
      async () => (await dumped()).flatMap((peer) => peer.consumers).map(({ paused }) => paused),
      (paused) => paused.join() === 'true,false',
    );
    expect(await dumped()).toHaveLength(2);
  });

  it('is known to nobody, and neither sees, hears nor sends', async () => {
    const { consultId, khanh, dao, waiting } = await oneInOneWaits();
    const [consumer] = waiting.consumers;
    expect(await dao.refused('room:resume', { consumerIds: [consumer?.consumerId] })).toBe('room.not-in-room');
    await expect(dao.produceMicrophone(1020)).rejects.toThrow('room.not-in-room');
    const { rooms } = await spy.dump();
    const consumers = rooms.find(({ roomId }) => roomId === consultId)?.peers.flatMap((peer) => peer.consumers);
    expect(consumers).toMatchObject([{ paused: true }]);
    expect(khanh.told.map(({ event }) => event)).not.toContain('room:participant-joined');
    const stays = await world.consult.sql('SELECT 1 FROM consult_attendance WHERE consult_id = $1', [consultId]);
    expect(stays).toHaveLength(1);
  });

  it.each([
    ['leaves', (page: LivePage) => page.get('room:leave')],
    ['closes the page', (page: LivePage) => Promise.resolve(page.close())],
    ['joins with media of their own', (page: LivePage, consultId: string) => page.join(consultId)],
  ])('leaves nothing behind who %s', async (_how, go) => {
    const { consultId, dao, waiting } = await oneInOneWaits();
    await go(dao, consultId);
    await until(
      () => peersOf(consultId),
      (peers) => !peers.includes(waiting.mediaSessionId),
    );
  });

  it('takes the room over from another page of theirs', async () => {
    const { consultId, dao } = await oneInOneWaits();
    const first = await dao.join(consultId);
    const second = await world.samePage(dao.cookie);
    const { mediaSessionId } = await wait(second, consultId);
    expect(await peersOf(consultId)).toContain(first.mediaSessionId);
    expect(await second.join(consultId, mediaSessionId)).toMatchObject({ resumed: true, participants: { length: 2 } });
    expect(await dao.hears('room:taken-over')).toEqual({ consultId });
    expect(await peersOf(consultId)).not.toContain(first.mediaSessionId);
  });

  it('has one seat alone who joins before the lobby has answered', async () => {
    const { consultId } = await world.acceptedConsult();
    const dao = await world.page(world.consult.dao);
    const { mediaSessionId } = await dao.join(consultId);
    expect(await dao.refused('room:wait', await waitInput(dao, consultId))).toBe('room.already-in');
    expect(await peersOf(consultId)).toEqual([mediaSessionId]);
  });

  it('has the room to open when nobody else is in', async () => {
    const { consultId } = await world.acceptedConsult();
    const dao = await world.page(world.consult.dao);
    const { mediaSessionId, consumers } = await wait(dao, consultId);
    expect(consumers).toEqual([]);
    expect(await dao.join(consultId, mediaSessionId)).toMatchObject({ resumed: true, participants: { length: 1 } });
    await dao.get('room:leave');
    await until(
      () => peersOf(consultId),
      (peers) => peers.length === 0,
    );
  });

  it('must be somebody whom the consult concerns, and the consult must go on', async () => {
    const { consultId, khanh, dao, waiting } = await oneInOneWaits();
    const binh = await world.page(world.consult.binh);
    expect(await binh.refused('room:wait', await waitInput(binh, consultId))).toBe('consult.not-found');

    await world.consult.sql(`UPDATE consult SET state = 'ended', ended_at = now() WHERE id = $1`, [consultId]);
    expect(await khanh.refused('room:wait', await waitInput(khanh, consultId))).toBe('consult.over');
    const joined = await dao.ask('room:join', {
      ...(await waitInput(dao, consultId)),
      mediaSessionId: waiting.mediaSessionId,
    });
    expect(joined).toMatchObject({ ok: false, error: { code: 'consult.over' } });
  });

  it('begins anew when the relay has given its media up', async () => {
    const { consultId, dao, waiting } = await oneInOneWaits();
    await spy.call('closePeer', { roomId: consultId, peerId: waiting.mediaSessionId });
    await dao.hears('room:lost');
    const joined: JoinRoomAnswer = await dao.join(consultId, waiting.mediaSessionId);
    expect(joined).toMatchObject({ resumed: false, consumers: { length: 1 } });
  });
});
