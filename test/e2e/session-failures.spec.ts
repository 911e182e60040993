import { type JoinRoomAnswer, type PrepareRoomAnswer, RELAY_PATH } from '#contract';
import { freePort } from '../support/app-process.js';
import type { LivePage } from '../support/live-page.js';
import { RELAY_SECRET, type TestRelay, TestRelayClient } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';
import { TcpGate } from '../support/tcp-gate.js';
import { TcpSwitch } from '../support/tcp-switch.js';
import { until } from '../support/until.js';

let world: SessionWorld;

beforeAll(async () => {
  world = await SessionWorld.open();
}, 60_000);

afterEach(() => world.reset());

afterAll(() => world.close());

interface InRoom {
  page: LivePage;
  joined: JoinRoomAnswer;
}

async function bothIn(url?: string): Promise<{ consultId: string; khanh: InRoom; dao: InRoom }> {
  const { consultId } = await world.acceptedConsult();
  const enter = async (page: LivePage): Promise<InRoom> => ({ page, joined: await page.join(consultId) });
  const khanh = await enter(await world.page(world.consult.khanh, url));
  const dao = await enter(await world.page(world.consult.dao, url));
  return { consultId, khanh, dao };
}

/** What a page is given unasked when its relay is lost and another takes the room. */
async function rebuilt(page: LivePage, consultId: string): Promise<JoinRoomAnswer> {
  const { room } = await page.hears('room:rebuilt', (told) => told.consultId === consultId, 10_000);
  expect(room).toMatchObject({ resumed: false, producers: [], participants: { length: 2 } });
  expect(page.told.map(({ event }) => event)).not.toContain('room:lost');
  return room;
}

async function talk(one: LivePage, other: LivePage, ssrc: number): Promise<void> {
  const { producerId } = await one.produceMicrophone(ssrc);
  await other.hears('room:consumer', (consumer) => consumer.producerId === producerId);
}

const holds = async (relay: TestRelay, consultId: string): Promise<boolean> =>
  (await (await relay.connect()).dump()).rooms.some((room) => room.roomId === consultId);

describe('a relay that dies', () => {
  it('sends everybody to another one by themselves', async () => {
    const relays = [await world.relay({ id: 'north' }), await world.relay({ id: 'south' })];
    await world.session({ relayUrls: relays.map((relay) => relay.url) });
    const { consultId, khanh, dao } = await bothIn();
    await talk(khanh.page, dao.page, 1000);
    const [first, second] = (await holds(relays[0]!, consultId)) ? relays : relays.toReversed();
    await first!.close();
    const anew = await rebuilt(khanh.page, consultId);
    expect(anew.mediaSessionId).not.toBe(khanh.joined.mediaSessionId);
    await rebuilt(dao.page, consultId);
    expect(await holds(second!, consultId)).toBe(true);
    await talk(dao.page, khanh.page, 1010);
  });

  it('takes its rooms again when it was killed and started anew', async () => {
    const port = String(await freePort());
    const RELAY_URL = `ws://127.0.0.1:${port}${RELAY_PATH}`;
    const start = () => world.app('media-relay', { RELAY_SECRET, RELAY_PORT: port, RELAY_ID: 'only', RELAY_URL });
    const relay = await start();
    await world.session({ relayUrls: [RELAY_URL] });
    await until(
      () => world.ready(),
      (ready) => ready,
    );
    const { consultId, khanh, dao } = await bothIn();
    await relay.kill();
    await khanh.page.hears('room:lost', () => true, 3_000);
    await dao.page.hears('room:lost');
    expect(await khanh.page.refused('room:prepare')).toBe('room.no-relay');
    await start();
    const joined = await until(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return khanh.page.join(consultId).catch(() => null);
      },
      (answer) => answer !== null,
    );
    expect(joined).toMatchObject({ resumed: false, participants: { length: 2 } });
    expect((await dao.page.join(consultId)).participants).toHaveLength(2);
  }, 60_000);

  it('gets no room back as long as there is another, though it was started anew', async () => {
    const port = String(await freePort());
    const RELAY_URL = `ws://127.0.0.1:${port}${RELAY_PATH}`;
    const start = () => world.app('media-relay', { RELAY_SECRET, RELAY_PORT: port, RELAY_ID: 'shaky', RELAY_URL });
    const shaky = await start();
    const { gate, url } = await TcpGate.open((await world.relay({ id: 'sound' })).url);
    await world.session({ relayUrls: [url, RELAY_URL] });
    // The room comes to the one that will die, since the other cannot be reached yet.
    gate.refuse(true);
    gate.cut();
    const { consultId, khanh, dao } = await bothIn();
    gate.refuse(false);
    await shaky.kill();
    await start();
    for (const { page } of [khanh, dao]) {
      await Promise.race([page.hears('room:rebuilt', () => true, 10_000), page.hears('room:lost', () => true, 10_000)]);
    }
    // Both relays are there again by then.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await khanh.page.join(consultId);
    await dao.page.join(consultId);
    const again = await TestRelayClient.connect(RELAY_URL);
    expect((await again.dump()).rooms.filter(({ roomId }) => roomId === consultId)).toEqual([]);
    again.terminate();
    await talk(dao.page, khanh.page, 1100);
    await gate.close();
  }, 60_000);

  it('is no more than a worker when only that dies', async () => {
    const relay = await world.relay();
    await world.session({ relayUrls: [relay.url] });
    const { consultId, khanh, dao } = await bothIn();
    const [room] = (await (await relay.connect()).dump()).rooms;
    process.kill(room!.workerPid, 'SIGKILL');
    const anew = [await rebuilt(khanh.page, consultId), await rebuilt(dao.page, consultId)];
    await talk(khanh.page, dao.page, 2000);
    // What it was given is what it goes on with after its socket is lost.
    const back = dao.page.reconnected();
    dao.page.breakLink();
    await back;
    const again = await dao.page.join(consultId, anew[1]?.mediaSessionId);
    expect(again).toMatchObject({ resumed: true, mediaSessionId: anew[1]?.mediaSessionId });
  });
});

describe('a relay that is full', () => {
  it('refuses a new room in words of its own, goes on with those it has, and takes new ones again', async () => {
    const relay = await world.relay();
    await world.session({ relayUrls: [relay.url] });
    const { consultId } = await world.acceptedConsult();
    const khanh = await world.page(world.consult.khanh);
    const others = await relay.connect();
    const rooms: string[] = [];
    const fill = async () => {
      for (;;) {
        const roomId = `other-${rooms.length}`;
        await others.call('openRoom', { roomId });
        rooms.push(roomId);
      }
    };
    await expect(fill()).rejects.toThrow('relay.full');
    const { routerRtpCapabilities } = await khanh.get<PrepareRoomAnswer>('room:prepare');
    const input = { consultId, rtpCapabilities: routerRtpCapabilities };
    expect(await khanh.refused('room:join', input)).toBe('room.relays-full');

    for (const roomId of rooms.splice(0, Math.ceil(rooms.length / 3))) await others.call('closeRoom', { roomId });
    await until(
      () => khanh.join(consultId).catch(() => null),
      (joined) => joined !== null,
    );
    await expect(fill()).rejects.toThrow('relay.full');
    const dao = await world.page(world.consult.dao);
    expect((await dao.join(consultId)).participants).toHaveLength(2);
  }, 30_000);
});

describe('a wire between session and relay that breaks', () => {
  it('leaves the room as it was, once it is mended', async () => {
    const relay = await world.relay({ graceMs: 5_000 });
    const { gate, url } = await TcpGate.open(relay.url);
    await world.session({ relayUrls: [url] });
    const { khanh, dao } = await bothIn();
    await talk(khanh.page, dao.page, 3000);
    gate.cut();
    await until(
      () => world.ready(),
      (ready) => ready,
    );
    await talk(dao.page, khanh.page, 3010);
    for (const { page } of [khanh, dao]) {
      expect(page.told.map(({ event }) => event)).not.toContain('room:lost');
      expect(page.told.map(({ event }) => event)).not.toContain('room:consumer-closed');
    }
    await gate.close();
  });
});

describe('a relay that hangs', () => {
  it('is given up after a while', async () => {
    const hanging = await world.relay({ id: 'hanging' });
    const { gate, url } = await TcpGate.open(hanging.url);
    const session = await world.session({ relayUrls: [url] });
    const { consultId, khanh } = await bothIn();
    gate.freeze();
    await khanh.page.hears('room:lost', () => true, 20_000);
    const health = await fetch(`${session.url}/health/ready`);
    expect([health.status, await health.json()]).toMatchObject([503, { checks: { relay: { ok: false } } }]);
    expect(await khanh.page.refused('room:leave').catch(() => 'left')).toBe('left');
    expect(await khanh.page.refused('room:restart-ice', { transportId: consultId })).toBe('room.not-in-room');
    await gate.close();
  }, 30_000);
});

describe('a session process that is killed', () => {
  it('is not missed for long: pages come back, with the media that they had', async () => {
    const relay = await world.relay({ graceMs: 30_000 });
    const env = {
      DATABASE_URL: world.databaseUrl,
      RELAY_URLS: relay.url,
      RELAY_SECRET,
      PORT: String(await freePort()),
    };
    const session = await world.app('session', env);
    const { consultId, khanh, dao } = await bothIn(session.url);
    await talk(khanh.page, dao.page, 4000);
    const sent = await dao.page.produceMicrophone(4010);
    const back = [khanh.page.reconnected(), dao.page.reconnected()];
    await session.kill();
    await world.app('session', env);
    await Promise.all(back);

    const [khanhAgain, daoAgain] = [
      await khanh.page.join(consultId, khanh.joined.mediaSessionId),
      await dao.page.join(consultId, dao.joined.mediaSessionId),
    ];
    expect(khanhAgain).toMatchObject({
      resumed: true,
      sendTransport: { id: khanh.joined.sendTransport.id },
      consumers: [{ producerId: sent.producerId, practitionerId: world.consult.dao.id }],
    });
    expect(daoAgain).toMatchObject({ resumed: true, producers: [{ producerId: sent.producerId }] });
    await talk(khanh.page, dao.page, 4020);
  }, 60_000);
});

describe('a session process that is told to stop', () => {
  it('sends its pages to another, where they go on with the media that they had', async () => {
    const relay = await world.relay({ graceMs: 30_000 });
    const env = { DATABASE_URL: world.databaseUrl, RELAY_URLS: relay.url, RELAY_SECRET };
    const ports = [await freePort(), await freePort()];
    const [first] = await Promise.all(ports.map((port) => world.app('session', { ...env, PORT: String(port) })));
    const door = await TcpSwitch.open(ports);
    const { consultId, khanh, dao } = await bothIn(`http://127.0.0.1:${door.port}`);
    await talk(khanh.page, dao.page, 5000);
    const sent = await dao.page.produceMicrophone(5010);
    const back = [khanh.page, dao.page].map((page) => page.reconnected());
    const stopped = first!.stop();
    await Promise.all(back);
    const resumed = await Promise.all(
      [khanh, dao].map(({ page, joined }) => page.join(consultId, joined.mediaSessionId)),
    );
    expect(resumed).toMatchObject([
      { resumed: true, consumers: [{ producerId: sent.producerId }] },
      { resumed: true, producers: [{ producerId: sent.producerId }] },
    ]);
    await stopped;
    for (const { page } of [khanh, dao]) {
      const heard = page.told.map(({ event }) => event);
      for (const unwanted of ['room:participant-left', 'room:consumer-closed', 'room:lost', 'session:ended'])
        expect(heard).not.toContain(unwanted);
    }
    await talk(khanh.page, dao.page, 5020);
    await door.close();
  }, 60_000);
});
