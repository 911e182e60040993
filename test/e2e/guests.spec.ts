import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { CLIENT_EVENTS, type GuestView } from '#contract';
import { newId } from '#platform';
import type { Browser } from '../support/access.world.js';
import { rightPayloads } from '../support/fuzz/messages.js';
import type { LivePage } from '../support/live-page.js';
import { describeWith } from '../support/programs.js';
import type { TestRelay, TestRelayClient } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

const folder = mkdtempSync(join(tmpdir(), 'hoichan-guests-'));
let world: SessionWorld;
let relay: TestRelay;
let spy: TestRelayClient;

beforeAll(async () => {
  world = await SessionWorld.open();
  relay = await world.relay({ recording: { folder, ffmpeg: 'ffmpeg' } });
  await world.session({ relayUrls: [relay.url] });
  spy = await relay.connect();
}, 60_000);

afterEach(() => world.closePages());

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const GUEST = { name: 'Nguyễn Hoàng Ân', organisation: 'Bệnh viện Chợ Rẫy', role: 'Giáo sư tim mạch', minutes: 60 };

interface Invited {
  consultId: string;
  doctor: Browser;
  khanh: LivePage;
  guestId: string;
  token: string;
}

/** Khánh is in the room and invites. */
async function invited(): Promise<Invited> {
  const { consultId } = await world.acceptedConsult();
  const doctor = await world.consult.signedIn(world.consult.khanh);
  const khanh = await world.samePage(doctor.cookie);
  await khanh.join(consultId);
  const { body } = await doctor.post(`/consults/${consultId}/guests`, GUEST).expect(201);
  return { consultId, doctor, khanh, guestId: body.id, token: body.token };
}

const openLink = (token: string, cookie = ''): request.Test =>
  request(world.consult.app.getHttpServer())
    .post('/api/v1/guests/open')
    .set('X-Requested-With', 'HoiChan')
    .set('Cookie', cookie)
    .send({ token });

const cookieOf = (answer: request.Response): string => answer.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';

/** Their page, in the waiting room. */
async function waiting(): Promise<Invited & { guest: LivePage; cookie: string }> {
  const room = await invited();
  const cookie = cookieOf(await openLink(room.token).expect(200));
  return { ...room, cookie, guest: await world.guestPage(room.guestId, cookie) };
}

const stands = (guest: LivePage, state: GuestView['state']): Promise<GuestView> =>
  guest.hears('guest:changed', (view) => view.state === state);

/** And let in. */
async function admitted(): Promise<Invited & { guest: LivePage; cookie: string }> {
  const room = await waiting();
  await room.guest.get('guest:knock');
  await room.doctor.post(`/consults/${room.consultId}/guests/${room.guestId}/admit`).expect(204);
  await stands(room.guest, 'admitted');
  return room;
}

const listed = async ({ doctor, consultId }: Invited) =>
  (await doctor.get(`/consults/${consultId}/guests`).expect(200)).body[0];

const peersOf = async (consultId: string): Promise<number> =>
  (await spy.dump()).rooms.find((room) => room.roomId === consultId)?.peers.length ?? 0;

describe('a link', () => {
  it('is made by who is in the room, and kept by its hash alone', async () => {
    const { consultId, guestId, token, ...room } = await invited();
    expect(await listed({ consultId, guestId, token, ...room })).toMatchObject({
      ...{ id: guestId, name: GUEST.name, organisation: GUEST.organisation, state: 'invited', over: false },
      ...{ invitedByName: 'BS Trần Quốc Khánh', invitedFrom: 'Bệnh viện Đa khoa Đồng Nai' },
    });
    const [row] = await world.consult.sql('SELECT consult_guest::text AS row FROM consult_guest WHERE id = $1', [
      guestId,
    ]);
    expect(JSON.stringify(row)).not.toContain(token);

    const dao = await world.consult.signedIn(world.consult.dao);
    await dao.post(`/consults/${consultId}/guests`, GUEST).expect(409);
    const binh = await world.consult.signedIn(world.consult.binh);
    await binh.get(`/consults/${consultId}/guests`).expect(404);
    await binh.post(`/consults/${consultId}/guests/${guestId}/admit`).expect(404);
    for (const wrong of [{ minutes: 14 }, { minutes: 24 * 60 + 1 }, { name: ' ' }, { role: 'x'.repeat(121) }])
      await room.doctor.post(`/consults/${consultId}/guests`, { ...GUEST, ...wrong }).expect(422);
  }, 60_000);

  it('tells the guest nothing of the case', async () => {
    const { token, consultId, guestId } = await invited();
    const { body } = await openLink(token).expect(200);
    expect(body).toEqual({
      ...{ id: guestId, consultId, state: 'waiting', recording: null, expiresAt: expect.any(String) },
      ...{ name: GUEST.name, organisation: GUEST.organisation, role: GUEST.role },
      ...{ invitedBy: 'BS Trần Quốc Khánh', invitedFrom: 'Bệnh viện Đa khoa Đồng Nai' },
    });
  }, 60_000);

  it('is for the browser that opens it first', async () => {
    const room = await waiting();
    await openLink(room.token, room.cookie).expect(200);
    expect((await openLink(room.token).expect(409)).body.code).toBe('guest.link-used');
    const other = cookieOf(await openLink((await invited()).token).expect(200));
    await openLink(room.token, other).expect(409);
    for (const cookie of ['', other]) {
      await expect(world.guestPage(room.guestId, cookie)).rejects.toThrow('access.not-signed-in');
    }
  }, 60_000);

  it.each([
    ['forged', async () => 'x'.repeat(43)],
    [
      'taken back',
      async () => {
        const { doctor, consultId, guestId, token } = await invited();
        await doctor.delete(`/consults/${consultId}/guests/${guestId}`).expect(204);
        return token;
      },
    ],
    [
      'over by its time',
      async () => {
        const { guestId, token } = await invited();
        await endTime(guestId);
        return token;
      },
    ],
    [
      'of a consult that ended',
      async () => {
        const { consultId, token } = await invited();
        await world.consult.sql(`UPDATE consult SET state = 'ended', ended_at = now() WHERE id = $1`, [consultId]);
        return token;
      },
    ],
  ])(
    'that is %s opens nothing',
    async (_how, tokenOf) => {
      expect((await openLink(await tokenOf()).expect(404)).body.code).toBe('guest.link-dead');
    },
    60_000,
  );
});

const endTime = (guestId: string) =>
  world.consult.sql(
    `UPDATE consult_guest SET invited_at = invited_at - interval '2 hours', expires_at = now() WHERE id = $1`,
    [guestId],
  );

describe('a guest', () => {
  it('knocks, is let in, and is seen by all', async () => {
    const room = await waiting();
    const { guest, khanh, doctor, consultId, guestId } = room;
    expect(await guest.refused('room:prepare')).toBe('guest.not-permitted');
    await guest.get('guest:knock');
    await guest.get('guest:knock');
    await khanh.hears('event', ({ type }) => type === 'ConsultChanged');
    expect(await listed(room)).toMatchObject({ state: 'knocking', present: false });
    for (let times = 0; times < 2; times++)
      await doctor.post(`/consults/${consultId}/guests/${guestId}/admit`).expect(204);
    await stands(guest, 'admitted');

    const joined = await guest.join(consultId);
    expect(joined.participants).toHaveLength(2);
    expect(await khanh.hears('room:participant-joined')).toMatchObject({
      ...{ practitionerId: guestId, name: GUEST.name },
      guest: { organisation: GUEST.organisation, role: GUEST.role },
    });
    await guest.produceCamera(2_000);
    expect(await khanh.hears('room:consumer')).toMatchObject({ practitionerId: guestId, source: 'camera' });
    await khanh.produceMicrophone(2_010);
    expect(await guest.hears('room:consumer')).toMatchObject({ practitionerId: world.consult.khanh.id });
    expect(await listed(room)).toMatchObject({ state: 'admitted', present: true });
    const noted = await world.consult.sql(
      `SELECT outcome FROM audit_event WHERE action = 'socket room:join' AND session_id = $1 AND $2 = ANY(record_ids)`,
      [guestId, consultId],
    );
    expect(noted).toEqual([{ outcome: 'success' }]);
  }, 60_000);

  it('knocks no more when the page is gone', async () => {
    const room = await waiting();
    await room.guest.get('guest:knock');
    room.guest.close();
    await until(
      () => listed(room),
      ({ state }) => state === 'waiting',
    );
  }, 60_000);

  it('opens no consult: for that both sides are needed', async () => {
    const { guest, consultId } = await admitted();
    await guest.join(consultId);
    const [consult] = await world.consult.sql('SELECT state FROM consult WHERE id = $1', [consultId]);
    expect(consult).toEqual({ state: 'waiting' });
  }, 60_000);

  it.each([
    ['sent back', 'send-back', 'waiting'],
    ['put out for good', null, null],
  ] as const)(
    'who is %s is out at once, media and all',
    async (_how, act, state) => {
      const { guest, khanh, doctor, consultId, guestId } = await admitted();
      await guest.join(consultId);
      await guest.produceMicrophone(2_020);
      expect(await peersOf(consultId)).toBe(2);
      const path = `/consults/${consultId}/guests/${guestId}`;
      await (act ? doctor.post(`${path}/${act}`) : doctor.delete(path)).expect(204);
      expect(await khanh.hears('room:participant-left')).toEqual({ practitionerId: guestId });
      await until(
        () => peersOf(consultId),
        (peers) => peers === 1,
      );
      if (state) await stands(guest, state);
      else await guest.hears('session:ended');
      const [stay] = await world.consult.sql('SELECT left_at FROM consult_attendance WHERE guest_id = $1', [guestId]);
      expect(stay?.left_at).not.toBeNull();
      if (!state) return;
      expect(await guest.refused('room:prepare')).toBe('guest.not-permitted');
      await guest.get('guest:knock');
    },
    60_000,
  );

  it('is out by the clock, though the link to them is broken', async () => {
    const { guest, consultId, guestId } = await admitted();
    await guest.join(consultId);
    guest.close();
    await endTime(guestId);
    await world.consult.sql(`UPDATE outbox_delivery SET due_at = now() WHERE due_at > now() + interval '50 minutes'`);
    await world.consult.sql(`SELECT pg_notify('outbox', 'live')`);
    await until(
      () => peersOf(consultId),
      (peers) => peers === 1,
      10_000,
    );
  }, 60_000);

  it('who was refused stays outside until somebody thinks better of it', async () => {
    const { guest, doctor, consultId, guestId } = await waiting();
    await guest.get('guest:knock');
    await doctor.post(`/consults/${consultId}/guests/${guestId}/refuse`).expect(204);
    await stands(guest, 'refused');
    expect(await guest.refused('guest:knock')).toBe('guest.elsewhere');
    await doctor.post(`/consults/${consultId}/guests/${guestId}/send-back`).expect(409);
    await doctor.post(`/consults/${consultId}/guests/${guestId}/admit`).expect(204);
    await stands(guest, 'admitted');
  }, 60_000);

  it('may come back with the browser that has the link', async () => {
    const { guest, cookie, consultId, guestId } = await admitted();
    const { mediaSessionId } = await guest.join(consultId);
    guest.close();
    const again = await world.guestPage(guestId, cookie);
    expect(await again.join(consultId, mediaSessionId)).toMatchObject({ resumed: true });
  }, 60_000);
});

describe('the door of guests', () => {
  /** All that is open to them once they are in, and what of it one who waits may do. */
  const WAITING = ['guest:look', 'guest:knock'];
  const INSIDE = [
    ...[...WAITING, 'guest:answer-recording', 'room:prepare', 'room:wait', 'room:join', 'room:connect-transport'],
    ...['room:produce', 'room:pause-producer', 'room:resume-producer', 'room:close-producer', 'room:resume'],
    ...['room:pause', 'room:prefer-layers', 'room:restart-ice', 'room:link', 'room:quality', 'room:hand'],
    // The monitor of the patient is seen, and none is opened.
    ...['room:receive-channels', 'room:point', 'room:leave'],
  ];

  async function refusedOf(guest: LivePage, consultId: string): Promise<string[]> {
    const examples: Record<string, object> = rightPayloads(consultId);
    const refused = [];
    for (const event of CLIENT_EVENTS) {
      // A page is allowed a burst, and then some events a second.
      await new Promise((resolve) => setTimeout(resolve, 60));
      const answer = await guest.ask(event, examples[event]);
      if (!answer.ok && answer.error.code === 'guest.not-permitted') refused.push(event);
    }
    return refused.sort();
  }

  const but = (open: readonly string[]): string[] => CLIENT_EVENTS.filter((event) => !open.includes(event)).sort();

  it('is shut to all that is not listed, before they are in and after, and each refusal is written down', async () => {
    const { guest, doctor, consultId, guestId } = await waiting();
    expect(await refusedOf(guest, consultId)).toEqual(but(WAITING));
    await doctor.post(`/consults/${consultId}/guests/${guestId}/admit`).expect(204);
    expect(await refusedOf(guest, consultId)).toEqual(but(INSIDE));
    const noted = await world.consult.sql<{ action: string }>(
      `SELECT DISTINCT action FROM audit_event WHERE session_id = $1 AND error_code = 'guest.not-permitted'`,
      [guestId],
    );
    expect(noted.map(({ action }) => action).sort()).toEqual(but(WAITING).map((event) => `socket ${event}`));
  }, 60_000);

  it('leads into no other consult, and to no answer over HTTP', async () => {
    const { guest, cookie, consultId } = await admitted();
    const other = await world.acceptedConsult();
    const { routerRtpCapabilities } = await guest.get<{ routerRtpCapabilities: object }>('room:prepare');
    for (const event of ['room:wait', 'room:join'])
      expect(await guest.refused(event, { consultId: other.consultId, rtpCapabilities: routerRtpCapabilities })).toBe(
        'consult.not-found',
      );
    for (const path of [`/consults/${consultId}`, `/consults/${consultId}/guests`, '/auth/me']) {
      await request(world.consult.app.getHttpServer()).get(`/api/v1${path}`).set('Cookie', cookie).expect(401);
    }
  }, 60_000);

  it('is not for those with an account, nor for ids that are none', async () => {
    const { khanh, cookie } = await admitted();
    for (const event of ['guest:look', 'guest:knock']) expect(await khanh.refused(event)).toBe('access.forbidden');
    expect(await khanh.refused('guest:answer-recording', { agreed: true })).toBe('guest.not-a-guest');
    for (const guestId of [newId(), 'x', '']) await expect(world.guestPage(guestId, cookie)).rejects.toThrow();
  }, 60_000);

  it('lets through nothing of what the doctors draw on', async () => {
    const { guest, khanh, consultId } = await admitted();
    await guest.join(consultId);
    await khanh.get('board:open', { attachmentId: newId() });
    await khanh.get('room:hand', { raised: true });
    await guest.hears('room:participant-changed');
    expect(guest.told.map(({ event }) => event)).not.toContain('board:changed');
    expect(guest.told.map(({ event }) => event)).not.toContain('event');
  }, 60_000);
});

describeWith('ffmpeg')('a recording', () => {
  it('asks a guest before anything is recorded', async () => {
    const room = await admitted();
    const { guest, doctor, consultId, guestId } = room;
    await guest.join(consultId);
    await doctor.post(`/consults/${consultId}/recordings`).expect(204);
    expect(await guest.hears('guest:changed', ({ recording }) => recording !== null)).toMatchObject({
      recording: { state: 'asked', answer: null },
    });
    const recordings = async () => (await doctor.get(`/consults/${consultId}/recordings`).expect(200)).body[0];
    const patient = { agreed: true, way: 'signed', givenBy: 'self' };
    await doctor.post(`/recordings/${(await recordings()).id}/patient-consents`, patient).expect(204);
    expect(await recordings()).toMatchObject({
      state: 'asked',
      people: [{ answer: 'agreed' }, { practitionerId: guestId, name: GUEST.name, answer: null, present: true }],
    });
    await guest.get('guest:answer-recording', { agreed: true });
    await guest.hears('guest:changed', ({ recording }) => recording?.answer === 'agreed');
    expect((await recordings()).people[1]).toMatchObject({ answer: 'agreed' });
    await guest.get('guest:answer-recording', { agreed: false });
    expect(await recordings()).toMatchObject({ state: 'stopped', stopReason: 'withdrawn' });
  }, 60_000);
});
