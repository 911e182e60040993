import type { JoinRoomAnswer } from '#contract';
import { LivePage } from '../support/live-page.js';
import type { TestRelay, TestRelayClient } from '../support/relay.js';
import { type SessionProcess, SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

let world: SessionWorld;
let relay: TestRelay;
let session: SessionProcess;
let spy: TestRelayClient;

beforeAll(async () => {
  world = await SessionWorld.open();
  relay = await world.relay();
  session = await world.session({ relayUrls: [relay.url] });
  spy = await relay.connect();
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

const DTLS = {
  role: 'client',
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }],
};

const peersOf = async (consultId: string): Promise<number> =>
  (await spy.dump()).rooms.find((room) => room.roomId === consultId)?.peers.length ?? 0;

/** Khánh and Đào in the room of a consult. */
async function bothIn(): Promise<{
  consultId: string;
  khanh: LivePage;
  dao: LivePage;
  khanhIn: JoinRoomAnswer;
  daoIn: JoinRoomAnswer;
}> {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  const khanhIn = await khanh.join(consultId);
  const dao = await world.page(world.consult.dao);
  const daoIn = await dao.join(consultId);
  return { consultId, khanh, dao, khanhIn, daoIn };
}

describe('a consultation room', () => {
  it('brings both sides together, from the join to the answers of the relay', async () => {
    const { consultId, khanh, dao, khanhIn, daoIn } = await bothIn();
    expect(khanhIn).toMatchObject({ resumed: false, producers: [], consumers: [], iceServers: [] });
    expect(daoIn.participants.map(({ practitionerId, state }) => [practitionerId, state])).toEqual([
      [world.consult.khanh.id, 'here'],
      [world.consult.dao.id, 'here'],
    ]);
    expect(await khanh.hears('room:participant-joined')).toMatchObject({
      practitionerId: world.consult.dao.id,
      name: world.consult.dao.name,
    });
    await khanh.get('room:connect-transport', { transportId: khanhIn.sendTransport.id, dtlsParameters: DTLS });

    const { producerId } = await khanh.produceMicrophone(1000);
    const consumer = await dao.hears('room:consumer');
    expect(consumer).toMatchObject({
      producerId,
      practitionerId: world.consult.khanh.id,
      source: 'microphone',
      kind: 'audio',
      producerPaused: false,
    });
    await dao.get('room:resume', { consumerIds: [consumer.consumerId] });
    const dumped = (await spy.dump()).rooms.find((room) => room.roomId === consultId);
    expect(dumped?.peers.flatMap((peer) => peer.consumers)).toEqual([
      { consumerId: consumer.consumerId, producerId, paused: false },
    ]);

    const [row] = await world.consult.sql<{ state: string }>('SELECT state FROM consult WHERE id = $1', [consultId]);
    expect(row?.state).toBe('open');
  });

  it('gives a late comer everything in one answer', async () => {
    const { consultId } = await world.acceptedConsult();
    const khanh = await world.page(world.consult.khanh);
    await khanh.join(consultId);
    const microphone = await khanh.produceMicrophone(2000);
    const camera = await khanh.produceCamera(2010);
    await khanh.get('room:pause-producer', { producerId: microphone.producerId });
    const dao = await world.page(world.consult.dao);
    const { consumers } = await dao.join(consultId);
    expect(consumers.map(({ producerId, producerPaused }) => [producerId, producerPaused])).toEqual([
      [microphone.producerId, true],
      [camera.producerId, false],
    ]);
  });

  it('passes on mute, stop and another picture of the same source', async () => {
    const { khanh, dao } = await bothIn();
    const first = await khanh.produceCamera(3000);
    const { consumerId } = await dao.hears('room:consumer');
    await khanh.get('room:pause-producer', first);
    expect(await dao.hears('room:consumer-paused')).toEqual({ consumerId });
    await khanh.get('room:resume-producer', first);
    expect(await dao.hears('room:consumer-resumed')).toEqual({ consumerId });

    const second = await khanh.produceCamera(3100);
    expect(await dao.hears('room:consumer-closed')).toEqual({ consumerId });
    const replaced = await dao.hears('room:consumer', ({ producerId }) => producerId === second.producerId);
    await dao.get('room:prefer-layers', { consumerId: replaced.consumerId, spatialLayer: 0, temporalLayer: 1 });
    await dao.get('room:pause', { consumerIds: [replaced.consumerId] });
    await khanh.get('room:close-producer', second);
    expect(await dao.hears('room:consumer-closed')).toEqual({ consumerId: replaced.consumerId });
  });

  it('restarts ICE of either transport, and of none that is not the page’s own', async () => {
    const { khanh, khanhIn, daoIn } = await bothIn();
    for (const { id, iceParameters } of [khanhIn.sendTransport, khanhIn.receiveTransport]) {
      const restarted = await khanh.get<{ iceParameters: object }>('room:restart-ice', { transportId: id });
      expect(restarted.iceParameters).not.toEqual(iceParameters);
    }
    const stranger = { transportId: daoIn.sendTransport.id };
    expect(await khanh.refused('room:restart-ice', stranger)).toBe('relay.transport-not-found');
  });

  it('shows a raised hand to all, also to who comes later and after a lost socket', async () => {
    const { consultId, khanh, dao, daoIn } = await bothIn();
    await dao.get('room:hand', { raised: true });
    const seen = await khanh.hears('room:participant-changed', ({ handRaisedAt }) => handRaisedAt !== null);
    expect(seen.practitionerId).toBe(world.consult.dao.id);
    expect(await dao.hears('room:participant-changed')).toEqual(seen);

    const reconnected = dao.reconnected();
    dao.breakLink();
    await reconnected;
    const { participants } = await dao.join(consultId, daoIn.mediaSessionId);
    expect(participants.find(({ practitionerId }) => practitionerId === world.consult.dao.id)).toEqual({
      ...seen,
      state: 'here',
    });
    await dao.get('room:hand', { raised: false });
    await khanh.hears('room:participant-changed', ({ handRaisedAt, state }) => !handRaisedAt && state === 'here');
  });

  it('takes no hand that is not one, and none of who is not in', async () => {
    const { khanh, dao } = await bothIn();
    for (const input of [{}, { raised: 'yes' }, { raised: true, practitionerId: world.consult.khanh.id }, []]) {
      expect(await dao.refused('room:hand', input)).toBe('input.invalid');
    }
    await dao.get('room:leave');
    expect(await dao.refused('room:hand', { raised: true })).toBe('room.not-in-room');
    expect(khanh.told.filter(({ event }) => event === 'room:participant-changed')).toEqual([]);
  });

  it('frees everything when somebody leaves, and ends the stay', async () => {
    const { consultId, khanh, dao } = await bothIn();
    expect(await peersOf(consultId)).toBe(2);
    await dao.get('room:leave');
    expect(await khanh.hears('room:participant-left')).toEqual({ practitionerId: world.consult.dao.id });
    expect(await peersOf(consultId)).toBe(1);
    expect(await dao.refused('room:produce', { source: 'microphone', rtpParameters: { codecs: [] } })).toBe(
      'input.invalid',
    );
    expect(await dao.refused('room:restart-ice', { transportId: world.consult.dao.id })).toBe('room.not-in-room');
    const stays = await world.consult.sql(
      'SELECT 1 FROM consult_attendance WHERE consult_id = $1 AND left_at IS NOT NULL',
      [consultId],
    );
    expect(stays).toHaveLength(1);
    await khanh.get('room:leave');
    await until(
      () => spy.dump(),
      ({ rooms }) => rooms.every((room) => room.roomId !== consultId),
    );
  });

  it('is closed for everybody when the consult ends', async () => {
    const { consultId, khanh, dao } = await bothIn();
    await world.consult.sql(`UPDATE consult SET state = 'ended', ended_at = now() WHERE id = $1`, [consultId]);
    await world.consult.consults.closeStaleAttendances(await processOf(consultId));
    expect(await dao.hears('room:ended')).toEqual({ consultId });
    await khanh.hears('room:ended');
    await until(
      () => peersOf(consultId),
      (peers) => peers === 0,
    );
    expect(await khanh.refused('room:join', await joinInput(khanh, consultId))).toBe('consult.over');
  });

  it('does not exist for a doctor who may not see its case', async () => {
    const { consultId } = await world.acceptedConsult();
    const binh = await world.page(world.consult.binh);
    expect(await binh.refused('room:join', await joinInput(binh, consultId))).toBe('consult.not-found');
    expect(await binh.refused('room:join', await joinInput(binh, world.consult.binh.id))).toBe('consult.not-found');
    expect(await peersOf(consultId)).toBe(0);
  });
});

async function joinInput(page: LivePage, consultId: string): Promise<object> {
  const { routerRtpCapabilities } = await page.get<{ routerRtpCapabilities: object }>('room:prepare');
  return { consultId, rtpCapabilities: routerRtpCapabilities };
}

async function processOf(consultId: string): Promise<string | undefined> {
  const [row] = await world.consult.sql<{ process_id: string }>(
    'SELECT process_id FROM consult_attendance WHERE consult_id = $1 LIMIT 1',
    [consultId],
  );
  return row?.process_id;
}

describe('a page that comes back', () => {
  it('keeps its media over a lost socket', async () => {
    const { consultId, khanh, dao, daoIn } = await bothIn();
    const sent = await dao.produceMicrophone(4000);
    await khanh.hears('room:consumer');
    dao.breakLink();
    await khanh.hears('room:participant-changed', ({ state }) => state === 'away');
    const missed = await khanh.produceMicrophone(4010);
    await dao.reconnected();
    const back = await dao.join(consultId, daoIn.mediaSessionId);
    expect(back).toMatchObject({
      resumed: true,
      sendTransport: { id: daoIn.sendTransport.id },
      producers: [{ producerId: sent.producerId, source: 'microphone', paused: false }],
      consumers: [{ producerId: missed.producerId }],
    });
    await khanh.hears('room:participant-changed', ({ state }) => state === 'here');
    expect(khanh.told.map(({ event }) => event)).not.toContain('room:consumer-closed');
    const stays = await world.consult.sql('SELECT 1 FROM consult_attendance WHERE consult_id = $1', [consultId]);
    expect(stays).toHaveLength(2);
  });

  it('finds its session open, however long nobody has touched the mouse', async () => {
    const { consultId, dao, daoIn } = await bothIn();
    await world.consult.sql(`UPDATE auth_session SET seen_at = now() - interval '1 hour'`);
    dao.breakLink();
    await dao.reconnected();
    // The gate knows a session by heart for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await dao.join(consultId, daoIn.mediaSessionId)).toMatchObject({ resumed: true });
  });

  it('builds anew after a reload, within the same stay', async () => {
    const { consultId, khanh, dao } = await bothIn();
    await dao.produceMicrophone(5000);
    const { consumerId } = await khanh.hears('room:consumer');
    dao.close();
    const reloaded = await world.samePage(dao.cookie);
    const anew = await reloaded.join(consultId);
    expect(anew).toMatchObject({ resumed: false, producers: [] });
    expect(await khanh.hears('room:consumer-closed')).toEqual({ consumerId });
    expect(await peersOf(consultId)).toBe(2);
    expect(khanh.told.map(({ event }) => event)).not.toContain('room:participant-left');
  });

  it('gives way to a second page, and does not take the room back', async () => {
    const { consultId, dao, daoIn } = await bothIn();
    const second = await world.samePage(dao.cookie);
    expect((await second.join(consultId)).resumed).toBe(false);
    expect(await dao.hears('room:taken-over')).toEqual({ consultId });
    expect(await dao.refused('room:restart-ice', { transportId: daoIn.sendTransport.id })).toBe('room.not-in-room');
    const again = { ...(await joinInput(dao, consultId)), mediaSessionId: daoIn.mediaSessionId };
    expect(await dao.refused('room:join', again)).toBe('room.taken-over');
    await second.get('room:leave');
  });

  it('resumes nobody else’s media', async () => {
    const { consultId, khanhIn, dao } = await bothIn();
    await dao.get('room:leave');
    const stolen = { ...(await joinInput(dao, consultId)), mediaSessionId: khanhIn.mediaSessionId };
    expect(await dao.get<JoinRoomAnswer>('room:join', stolen)).toMatchObject({ resumed: false });
  });
});

describe('presence', () => {
  const presence = (doctor: { id: string }): Promise<{ consult_id: string | null }[]> =>
    world.consult.sql('SELECT consult_id FROM presence WHERE practitioner_id = $1', [doctor.id]);

  it('says who has a page open and who is in a consult', async () => {
    const { consultId, dao } = await bothIn();
    await until(
      () => presence(world.consult.dao),
      (rows) => rows.length === 1 && rows[0]?.consult_id === consultId,
    );
    await dao.get('room:leave');
    await until(
      () => presence(world.consult.dao),
      (rows) => rows.length === 1 && rows[0]?.consult_id === null,
    );
    dao.close();
    await until(
      () => presence(world.consult.dao),
      (rows) => rows.length === 0,
    );
  });
});

describe('the door', () => {
  it('stays shut for who is not signed in', async () => {
    for (const cookie of ['', 'hoichan_session=guess']) {
      await expect(world.samePage(cookie)).rejects.toMatchObject({
        message: 'access.not-signed-in',
        data: { status: 401, code: 'access.not-signed-in' },
      });
    }
  });

  it('stays shut for the pages of other sites, whose browser sends our cookie along', async () => {
    const { cookie } = await world.consult.signedIn(world.consult.dung);
    const open = (origin: string): Promise<LivePage> => LivePage.open(session.url, cookie, { origin });
    await expect(open('https://elsewhere.example')).rejects.toThrow('websocket error');
    (await open(session.url)).close();
  });

  it('drops the sockets of a session that ends', async () => {
    const browser = await world.consult.signedIn(world.consult.dung);
    const page = await world.samePage(browser.cookie);
    const closed = page.closed();
    await browser.post('/auth/sign-out').expect(204);
    expect(await page.hears('session:ended')).toEqual({ code: 'access.not-signed-in' });
    expect(await closed).toBe('io server disconnect');
  });

  it('forwards what happens to those whom it concerns, and to nobody else', async () => {
    const binh = await world.page(world.consult.binh);
    const khanh = await world.page(world.consult.khanh);
    const { caseId } = await world.acceptedConsult();
    expect(
      await khanh.hears('event', ({ type, facts }) => type === 'CaseChanged' && facts.caseId === caseId),
    ).toMatchObject({ type: 'CaseChanged' });
    await expect(binh.hears('event', ({ facts }) => facts.caseId === caseId, 300)).rejects.toThrow('did not come');
  });

  it('says whether a relay can be reached', async () => {
    const answer = await fetch(`${session.url}/health/ready`);
    expect(await answer.json()).toMatchObject({ ready: true, checks: { relay: { ok: true } } });
  });
});
