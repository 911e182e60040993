import { newId } from '#platform';
import type { Browser } from '../support/access.world.js';
import { LONG_RING, PagingWorld } from '../support/paging.world.js';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

let world: PagingWorld;
let planner: Browser;
let clinic: Browser;

beforeAll(async () => {
  world = await PagingWorld.open(LONG_RING);
  planner = await world.signedIn('rota-admin', world.hospital);
  clinic = await world.signedIn('clinician', world.clinic, world.requester);
});

afterEach(() => world.clearRota());

afterAll(() => world.close());

describe('planning the rota', () => {
  const duty = (practitionerId: string, from: number, to: number, more: object = {}) => ({
    facilityId: world.hospital,
    specialtyCode: 'cardiology',
    line: 'first',
    practitionerId,
    from: inHours(from),
    to: inHours(to),
    ...more,
  });
  const now = async () => (await planner.get(`/rota/now?facilityId=${world.hospital}`).expect(200)).body;
  const week = async () => {
    const period = `from=${inHours(-48)}&to=${inHours(48)}`;
    return (await planner.get(`/rota?facilityId=${world.hospital}&${period}`).expect(200)).body;
  };

  it('puts a doctor on call, changes the duty and ends it', async () => {
    const lan = await world.doctor('lan');
    const { body: added } = await planner.post('/rota/duties', duty(lan.id, -1, 8)).expect(201);
    expect(added).toMatchObject({
      facilityId: world.hospital,
      specialtyCode: 'cardiology',
      line: 'first',
      position: 1,
      presence: 'resident',
      practitioner: { id: lan.id, name: 'lan', phone: expect.stringMatching(/^0901/), facilityName: 'H' },
      from: expect.stringMatching(/Z$/),
    });
    expect(await now()).toEqual([added]);

    const { body: changed } = await planner.patch(`/rota/duties/${added.id}`, { presence: 'home' }).expect(200);
    expect(changed).toEqual({ ...added, presence: 'home' });

    await planner.delete(`/rota/duties/${added.id}`).expect(204);
    expect(await now()).toEqual([]);
    expect(await week()).toHaveLength(1);
  });

  it('says beside the field who is in the way, and takes their place when asked to', async () => {
    const [lan, minh] = [await world.doctor('lan'), await world.doctor('minh')];
    const { body: first } = await planner.post('/rota/duties', duty(lan.id, -1, 8)).expect(201);
    const { body: problem } = await planner.post('/rota/duties', duty(minh.id, 0, 4)).expect(409);
    expect(problem).toMatchObject({
      code: 'rota.overlap',
      facts: { dutyId: first.id, practitionerId: lan.id, from: first.from, to: first.to },
      fields: { from: 'overlap' },
    });
    await planner.post('/rota/duties', duty(minh.id, 0, 4, { replace: true })).expect(201);
    const names = (await week()).map((each: { practitioner: { name: string } }) => each.practitioner.name);
    expect(names).toEqual(['lan', 'minh', 'lan']);
  });

  it.each([
    [{ line: 'third' }, { line: 'not-a-choice' }],
    [{ from: '2026-03-02' }, { from: 'wrong-format' }],
    [{ from: '2026-03-02T08:00' }, { from: 'wrong-format' }],
    [{ to: 'tomorrow' }, { to: 'not-a-time' }],
    [{ practitionerId: 'lan' }, { practitionerId: 'not-an-id' }],
    [{ position: 0 }, { position: 'too-small' }],
    [{ colour: 'red' }, { colour: 'unknown-field' }],
    [{ line: 'leader' }, { specialtyCode: 'not-for-leader' }],
  ])('refuses %j', async (more, fields) => {
    const lan = await world.doctor('lan');
    const { body } = await planner.post('/rota/duties', duty(lan.id, 0, 8, more)).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
  });

  it('says what would happen to a case at some moment, and rings nobody', async () => {
    const [lan, minh, binh] = [await world.doctor('lan'), await world.doctor('minh'), await world.doctor('binh')];
    await planner.post('/rota/duties', duty(lan.id, 24, 36)).expect(201);
    await planner.post('/rota/duties', duty(minh.id, 24, 36, { line: 'second' })).expect(201);
    await planner.post('/rota/duties', duty(binh.id, -1, 8)).expect(201);
    const at = inHours(30);
    const trial = async (more: object = {}) => {
      const query = { facilityId: world.clinic, specialtyCode: 'cardiology', priority: '2', at, ...more };
      return (await clinic.get(`/rota/ring-trial?${new URLSearchParams(query)}`).expect(200)).body;
    };
    const minutes = (time: string): number => Math.round((Date.parse(time) - Date.parse(at)) / 60_000);
    const { steps, quiet, exhaustedAt } = await trial();
    expect(
      steps.map((step: { practitioner: { name: string }; rung: string; ringsAt: string }) => [
        step.practitioner.name,
        step.rung,
        minutes(step.ringsAt),
      ]),
    ).toEqual([
      ['lan', 'first-line', 0],
      ['minh', 'second-line', 5],
    ]);
    expect([quiet, minutes(exhaustedAt)]).toEqual([false, 10]);
    expect(await trial({ at: inHours(12) })).toMatchObject({ steps: [], hasAgreement: true });
    expect(await trial({ facilityId: world.neighbour })).toMatchObject({ steps: [], hasAgreement: false });
    expect(await trial({ priority: '5' })).toMatchObject({ quiet: true, steps: [{ rung: 'first-line' }] });
    const odd = await clinic
      .get('/rota/ring-trial?facilityId=x&specialtyCode=cardiology&priority=9&at=2026')
      .expect(422);
    expect(odd.body.fields).toEqual({ facilityId: 'not-an-id', priority: 'not-a-choice', at: expect.any(String) });
    expect(await world.sql('SELECT FROM page')).toEqual([]);
  });

  it('asks for a period of a month at most', async () => {
    const period = `from=${inHours(0)}&to=${inHours(24 * 32)}`;
    const { body } = await planner.get(`/rota?facilityId=${world.hospital}&${period}`).expect(422);
    expect(body.fields).toEqual({ to: 'period-too-long' });
  });

  it('is for those who plan the hospital alone', async () => {
    const lan = await world.doctor('lan');
    const neighbour = await world.signedIn('rota-admin', world.neighbour);
    const { body } = await neighbour.post('/rota/duties', duty(lan.id, 0, 8)).expect(403);
    expect(body.code).toBe('rota.not-yours');
    await clinic.post('/rota/duties', duty(lan.id, 0, 8)).expect(403);
    await clinic.get(`/rota/now?facilityId=${world.hospital}`).expect(200);
    await planner.delete(`/rota/duties/${newId()}`).expect(404);
  });
});

describe('a ring', () => {
  it('is seen by the doctor, declined, and watched, stopped and begun anew by who asked', async () => {
    const lan = await world.onCall('lan');
    const minh = await world.onCall('minh', 'first', 2);
    const hospital = await world.signedIn('specialist', world.hospital, lan);
    const colleague = await world.signedIn('specialist', world.hospital, minh);
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, lan);

    const { body: rings } = await hospital.get('/pages/mine').expect(200);
    expect(rings).toEqual([
      {
        pageId,
        caseId,
        step: 1,
        priority: 1,
        specialtyCode: 'cardiology',
        requestingFacilityName: 'H',
        question: 'Chest pain',
        ringUntil: expect.stringMatching(/Z$/),
        remainingMs: expect.any(Number),
        quiet: false,
      },
    ]);
    await colleague.post(`/pages/${pageId}/decline`, { reason: 'busy' }).expect(409);
    await hospital.post(`/pages/${pageId}/decline`, {}).expect(422);
    await hospital.post(`/pages/${pageId}/decline`, { reason: 'in theatre' }).expect(204);
    expect((await hospital.get('/pages/mine').expect(200)).body).toEqual([]);

    const { body: page } = await clinic.get(`/cases/${caseId}/page`).expect(200);
    expect(page).toMatchObject({
      id: pageId,
      state: 'ringing',
      acceptedBy: null,
      steps: [
        { rung: 'first-line', state: 'declined', declineReason: 'in theatre', practitioner: { name: 'lan' } },
        { rung: 'next-in-line', state: 'ringing', practitioner: { name: 'minh', phone: expect.any(String) } },
      ],
      switchboards: [{ id: world.hospital, phone: '02513822222' }, { id: world.neighbour }],
    });
    expect(page.steps[1].remainingMs).toBeGreaterThan(0);

    await clinic.post(`/pages/${pageId}/cancel`, { reason: 'by phone' }).expect(204);
    await clinic.post(`/pages/${pageId}/cancel`).expect(409);
    const { body: again } = await clinic.post(`/cases/${caseId}/pages`).expect(201);
    expect(again).toMatchObject({ state: 'ringing', steps: [{ state: 'ringing' }, { state: 'waiting' }] });
    expect(again.id).not.toBe(pageId);
    await clinic.post(`/cases/${caseId}/pages`).expect(409);
  });

  it('is nobody else’s to know of', async () => {
    const lan = await world.onCall('lan');
    const stranger = await world.signedIn(
      'specialist',
      world.neighbour,
      await world.doctor('stranger', world.neighbour),
    );
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, lan);
    for (const path of [`/pages/${pageId}/decline`, `/pages/${newId()}/decline`, `/pages/${pageId}/cancel`]) {
      await stranger.post(path, { reason: 'curious' }).expect(404);
    }
    await stranger.get(`/cases/${caseId}/page`).expect(404);
    await clinic.post(`/pages/${pageId}/decline`, { reason: 'curious' }).expect(403);
    await world.browser().get('/pages/mine').expect(401);
  });
});
