import type { RelayRoomDump } from '#contract';
import { newId } from '#platform';
import { DEMO_PASSWORD } from '../../apps/standalone/src/demo/people.js';
import { LivePage } from '../support/live-page.js';
import { describeWith } from '../support/programs.js';
import { SignedIn } from '../support/signed-in.js';
import { SplitWorld } from '../support/split.world.js';
import { aDraft, anOpinion, aPatientToAdd, OUTCOME, vitalSigns } from '../support/story.js';
import { until } from '../support/until.js';

/** Somebody at an open page: asks `api`, and is told by `session`. */
interface AtWork {
  api: SignedIn;
  page: LivePage;
}

describeWith('redis-server')('api, session and media-relay started one by one', () => {
  const pages: LivePage[] = [];
  let world: SplitWorld;
  let hanh: AtWork;
  let khoa: AtWork;
  let an: AtWork;
  let caseId: string;
  let consultId: string;
  const questionIds: string[] = [];

  beforeAll(async () => {
    world = await SplitWorld.start();
  }, 60_000);

  afterAll(async () => {
    for (const page of pages) page.close();
    await world.close();
  });

  /** Signs in at api, and opens a page at the session process that api names, as a browser does. */
  async function atWork(login: string): Promise<AtWork> {
    const api = await SignedIn.as(world.url, login, DEMO_PASSWORD);
    const settings = await api.get<{ sessionUrl: string }>('/settings');
    const page = await LivePage.open(settings.sessionUrl, api.cookie, { origin: world.url });
    pages.push(page);
    return { api, page };
  }

  const roomOnRelay = async (): Promise<RelayRoomDump | undefined> =>
    (await world.relay.dump()).rooms.find(({ roomId }) => roomId === consultId);

  it('are all ready, session having found the relay by its lease in Redis', async () => {
    for (const { url } of world.apps) {
      await until(
        async () => (await fetch(`${url}/health/ready`)).ok,
        (ready) => ready,
      );
    }
    const [api, session, mediaRelay] = await Promise.all(world.apps.map(({ url }) => fetch(`${url}/health/ready`)));
    expect(await api?.json()).toMatchObject({ checks: { database: { ok: true } } });
    expect(await session?.json()).toMatchObject({
      checks: { database: { ok: true }, redis: { ok: true }, relay: { ok: true } },
    });
    expect(await mediaRelay?.json()).toMatchObject({ checks: { redis: { ok: true }, 'media-workers': { ok: true } } });
  });

  it('ring the cardiologist on call on the page, and the next one when that declines', async () => {
    hanh = await atWork('bs.hanh');
    khoa = await atWork('bs.khoa');
    an = await atWork('bs.an');
    const patientId = newId();
    caseId = newId();
    const draft = aDraft(patientId);
    questionIds.push(...draft.questions.map(({ id }) => id));
    await hanh.api.post('/patients', aPatientToAdd(patientId));
    await hanh.api.put(`/cases/${caseId}`, draft);
    await hanh.api.post(`/cases/${caseId}/vitals`, vitalSigns(newId(), new Date()));
    await hanh.api.post(`/cases/${caseId}/submit`);
    const { facts } = await khoa.page.hears('event', ({ type }) => type === 'PageRang', 10_000);
    expect(facts).toMatchObject({ caseId });

    await khoa.api.post(`/pages/${facts.pageId}/decline`, { reason: 'Đang can thiệp mạch vành' });
    await an.page.hears('event', ({ type }) => type === 'PageRang', 10_000);
    ({ consultId } = await an.api.post<{ consultId: string }>(`/pages/${facts.pageId}/accept`));
    await hanh.page.hears('event', ({ type }) => type === 'ConsultChanged');
  });

  it('bring both into a room on the relay, where what one sends reaches the other', async () => {
    await an.page.join(consultId);
    await hanh.page.join(consultId);
    for (const [sender, receiver, ssrc] of [
      [an, hanh, 1000],
      [hanh, an, 2000],
    ] as const) {
      const microphone = await sender.page.produceMicrophone(ssrc);
      const camera = await sender.page.produceCamera(ssrc + 100);
      for (const { producerId } of [microphone, camera]) {
        const consumer = await receiver.page.hears('room:consumer', (each) => each.producerId === producerId);
        await receiver.page.get('room:resume', { consumerIds: [consumer.consumerId] });
      }
    }
    const peers = (await roomOnRelay())?.peers ?? [];
    expect(peers.map(({ producers, consumers }) => [producers.length, consumers.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(peers.flatMap(({ consumers }) => consumers).every(({ paused }) => !paused)).toBe(true);
  });

  it('carry the chat and the opinion, and close the room for both when the consult ends', async () => {
    await hanh.api.post(`/cases/${caseId}/messages`, { id: newId(), text: 'Huyết áp 138/82', consultId });
    await an.page.hears('event', ({ type }) => type === 'CaseMessagePosted');
    const { version } = await an.api.get<{ version: number }>(`/consults/${consultId}`);
    await an.api.put(`/consults/${consultId}/opinion`, anOpinion(version, questionIds, 'Tiêu sợi huyết ngay'));
    await an.api.post(`/consults/${consultId}/end`);
    for (const { page } of [an, hanh]) await page.hears('room:ended');
    await until(roomOnRelay, (room) => room === undefined);
  });

  it('have the minutes signed by both, the outcome reported and the case closed', async () => {
    const { contentHash } = await hanh.api.get<{ contentHash: string }>(`/consults/${consultId}/minutes`);
    for (const { api } of [an, hanh]) {
      await api.post(`/consults/${consultId}/minutes/signatures`, { password: DEMO_PASSWORD, contentHash });
    }
    expect(await hanh.api.get(`/consults/${consultId}/minutes`)).toMatchObject({ state: 'signed', missingSigners: [] });
    await hanh.api.post(`/cases/${caseId}/outcome`, OUTCOME);
    expect(await hanh.api.post(`/cases/${caseId}/close`)).toMatchObject({ state: 'closed' });
  });
});
