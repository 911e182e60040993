import { CLIENT_EVENTS, type JoinRoomAnswer, READING_EVENTS } from '#contract';
import { newId } from '#platform';
import type { LivePage } from '../support/live-page.js';
import { microphoneParameters, type TestRelay, type TestRelayClient } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';

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

const microphone = (ssrc: number) => ({ source: 'microphone', rtpParameters: microphoneParameters(ssrc) });

/** A right payload of each event that needs a place in a room. */
const IN_THE_ROOM: Record<string, object> = {
  'room:connect-transport': { transportId: newId(), dtlsParameters: DTLS },
  'room:produce': microphone(9_000),
  'room:pause-producer': { producerId: newId() },
  'room:resume-producer': { producerId: newId() },
  'room:close-producer': { producerId: newId() },
  'room:resume': { consumerIds: [newId()] },
  'room:pause': { consumerIds: [newId()] },
  'room:prefer-layers': { consumerId: newId(), spatialLayer: 0, temporalLayer: 0 },
  'room:restart-ice': { transportId: newId() },
};

/** What a doctor may send and is no mere question: nobody with an account knocks. */
const MUTATING = CLIENT_EVENTS.filter(
  (event) => event !== 'guest:knock' && !READING_EVENTS.some((reading) => reading === event),
);

interface Room {
  consultId: string;
  dao: LivePage;
  daoIn: JoinRoomAnswer;
  producerId: string;
}

/** Đào alone in a room, with her microphone on. */
async function daosRoom(ssrc: number): Promise<Room> {
  const { consultId } = await world.acceptedConsult();
  const dao = await world.page(world.consult.dao);
  const daoIn = await dao.join(consultId);
  const { producerId } = await dao.produceMicrophone(ssrc);
  return { consultId, dao, daoIn, producerId };
}

/** Khánh in the room of another consult. */
async function khanhElsewhere(): Promise<LivePage> {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  return khanh;
}

describe('from another room', () => {
  it.each<[string, (room: Room) => object, string]>([
    [
      'room:connect-transport',
      ({ daoIn }) => ({ transportId: daoIn.sendTransport.id, dtlsParameters: DTLS }),
      'relay.transport-not-found',
    ],
    ['room:restart-ice', ({ daoIn }) => ({ transportId: daoIn.receiveTransport.id }), 'relay.transport-not-found'],
    ['room:pause-producer', ({ producerId }) => ({ producerId }), 'relay.producer-not-found'],
    ['room:resume-producer', ({ producerId }) => ({ producerId }), 'relay.producer-not-found'],
  ])('%s reaches nothing', async (event, input, code) => {
    const room = await daosRoom(1_000);
    const khanh = await khanhElsewhere();
    expect(await khanh.refused(event, input(room))).toBe(code);
    expect(room.dao.told.map((told) => told.event)).not.toContain('room:consumer-paused');
  });

  it('room:close-producer closes nothing', async () => {
    const { consultId, producerId } = await daosRoom(1_050);
    const khanh = await khanhElsewhere();
    // What is not there needs no closing: that is no refusal.
    await khanh.get('room:close-producer', { producerId });
    const room = (await spy.dump()).rooms.find(({ roomId }) => roomId === consultId);
    expect(room?.peers.flatMap(({ producers }) => producers)).toMatchObject([{ producerId }]);
  });

  it.each(['room:resume', 'room:pause', 'room:prefer-layers'])('%s moves no consumer', async (event) => {
    const { consultId } = await world.acceptedConsult();
    const dao = await world.page(world.consult.dao);
    await dao.join(consultId);
    const other = await world.page(world.consult.khanh);
    await other.join(consultId);
    await other.produceMicrophone(1_100);
    const { consumerId } = await dao.hears('room:consumer');
    // Even within the room: only whose consumer it is may start or stop it.
    await other.ask(event, { consumerIds: [consumerId], consumerId, spatialLayer: 0, temporalLayer: 0 });
    const input =
      event === 'room:prefer-layers'
        ? { consumerId, spatialLayer: 0, temporalLayer: 0 }
        : { consumerIds: [consumerId] };
    const before = (await spy.dump()).rooms.find(({ roomId }) => roomId === consultId);
    await other.ask(event, input);
    expect((await spy.dump()).rooms.find(({ roomId }) => roomId === consultId)).toEqual(before);
  });

  it.each(['room:wait', 'room:join'])('%s shows nobody a consult that does not concern them', async (event) => {
    const { consultId, dao, daoIn } = await daosRoom(1_200);
    const binh = await world.page(world.consult.binh);
    const rtpCapabilities = { codecs: [], headerExtensions: [] };
    expect(await binh.refused(event, { consultId, rtpCapabilities })).toMatch(/not-found$/);
    if (event === 'room:join') {
      const forged = { consultId, rtpCapabilities, mediaSessionId: daoIn.mediaSessionId };
      expect(await binh.refused(event, forged)).toMatch(/not-found$/);
    }
    expect(dao.told.map((told) => told.event)).not.toContain('room:participant-joined');
  });
});

describe('out of order', () => {
  it.each(Object.entries(IN_THE_ROOM))('%s needs a place in the room', async (event, input) => {
    const { consultId } = await world.acceptedConsult();
    const dao = await world.page(world.consult.dao);
    expect(await dao.refused(event, input)).toBe('room.not-in-room');
    await dao.join(consultId);
    const second = await world.samePage(dao.cookie);
    await second.join(consultId);
    expect(await dao.refused(event, input)).toBe('room.not-in-room');
    await second.get('room:leave');
    expect(await second.refused(event, input)).toBe('room.not-in-room');
  });

  it('leaving twice, or what one is not in, does no harm', async () => {
    const { consultId } = await world.acceptedConsult();
    const dao = await world.page(world.consult.dao);
    await dao.get('room:leave');
    await dao.join(consultId);
    await dao.join(consultId);
    await Promise.all([dao.get('room:leave'), dao.get('room:leave')]);
    await dao.join(consultId);
  });
});

describe('too much', () => {
  it('a message of 1 MB ends its connection, and nobody else’s', async () => {
    const { dao, producerId } = await daosRoom(1_300);
    const khanh = await khanhElsewhere();
    const closed = khanh.closed();
    khanh.askRaw('room:pause', { consumerIds: ['x'.repeat(1_000_000)] }).catch(() => undefined);
    expect(await closed).toBe('transport close');
    await dao.get('room:pause-producer', { producerId });
  });

  it('a flood costs others no answer', async () => {
    const { dao, producerId } = await daosRoom(1_400);
    const khanh = await khanhElsewhere();
    const closed = khanh.closed();
    for (let n = 0; n < 400; n++) khanh.ask('room:pause', { consumerIds: [newId()] }).catch(() => undefined);
    const asked = performance.now();
    await dao.get('room:pause-producer', { producerId });
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(await closed).toBe('io server disconnect');
    khanh.socket.close();
  });
});

describe('the id of a request', () => {
  it.each(MUTATING)('is asked for by %s', async (event) => {
    const dao = await world.page(world.consult.dao);
    for (const [requestId, code] of [
      [undefined, 'required'],
      ['7', 'not-an-id'],
      [7, 'not-an-id'],
    ] as const) {
      const answer = await dao.askRaw(event, requestId === undefined ? {} : { requestId });
      expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', fields: { requestId: code } } });
    }
  });

  it('makes twice once, at the same moment, later, and over another connection', async () => {
    const { consultId, dao, daoIn } = await daosRoom(1_500);
    const request = { requestId: newId(), ...microphone(1_600) };
    const [first, second] = await Promise.all([dao.ask('room:produce', request), dao.ask('room:produce', request)]);
    expect(first).toMatchObject({ ok: true, value: { producerId: expect.any(String) } });
    expect(second).toEqual(first);
    expect(await dao.ask('room:produce', request)).toEqual(first);
    dao.breakLink();
    await dao.reconnected();
    await dao.join(consultId, daoIn.mediaSessionId);
    expect(await dao.ask('room:produce', request)).toEqual(first);
    const room = (await spy.dump()).rooms.find(({ roomId }) => roomId === consultId);
    expect(room?.peers.flatMap(({ producers }) => producers)).toHaveLength(1);
  });

  it('repeats a refusal as well', async () => {
    const { dao } = await daosRoom(1_700);
    const request = { requestId: newId(), producerId: newId() };
    const first = await dao.ask('room:pause-producer', request);
    expect(first).toMatchObject({ ok: false, error: { code: 'relay.producer-not-found' } });
    expect(await dao.ask('room:pause-producer', request)).toEqual(first);
  });

  it('is one request’s only', async () => {
    const { dao, producerId } = await daosRoom(1_800);
    const requestId = newId();
    await dao.get('room:pause-producer', { requestId, producerId });
    expect(await dao.refused('room:close-producer', { requestId, producerId })).toBe('request.id-reused');
  });

  it('brings nobody the answer of somebody else', async () => {
    const { dao, producerId } = await daosRoom(1_900);
    const khanh = await khanhElsewhere();
    const requestId = newId();
    await dao.get('room:pause-producer', { requestId, producerId });
    expect(await khanh.refused('room:pause-producer', { requestId, producerId })).toBe('relay.producer-not-found');
  });

  it('comes back in for every connection', async () => {
    const { consultId, dao, daoIn } = await daosRoom(2_000);
    const join = {
      requestId: newId(),
      consultId,
      rtpCapabilities: { codecs: [], headerExtensions: [] },
      mediaSessionId: daoIn.mediaSessionId,
    };
    expect(await dao.ask('room:join', join)).toEqual(await dao.ask('room:join', join));
    dao.breakLink();
    await dao.reconnected();
    await dao.get('room:join', join);
    await dao.produceMicrophone(2_100);
  });
});
