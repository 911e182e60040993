import { DataSource } from 'typeorm';
import { Paging, Presence } from '#paging';
import { PageRequests } from '../../libs/paging/src/page-requests.service.js';
import { PageViews } from '../../libs/paging/src/page-views.service.js';
import { newId } from '#platform';
import { LONG_RING, PagingWorld, SHORT_RING } from '../support/paging.world.js';

jest.setTimeout(30_000);

describe('A page', () => {
  let world: PagingWorld;

  beforeAll(async () => {
    world = await PagingWorld.open();
  });

  afterAll(() => world.close());

  beforeEach(() => world.ringBy(LONG_RING));

  afterEach(() => world.clearRota());

  const accepts = (pageId: string, doctor: { id: string }) =>
    world.get(DataSource).transaction((tx) => world.get(Paging).acceptStep(tx, pageId, doctor.id));

  it('rings through the whole chain when nobody answers, and then says so', async () => {
    world.ringBy(SHORT_RING);
    await world.onCall('lan');
    await world.onCall('minh', 'first', 2);
    await world.onCall('hoa', 'second');
    await world.onCall('an', 'leader');
    await world.onCall('binh', 'first', 1, world.neighbour);

    const caseId = await world.submits();
    const pageId = await world.pageIs(caseId, 'exhausted');

    expect(await world.story(caseId)).toEqual([
      'lan no-answer',
      'minh no-answer',
      'hoa no-answer',
      'an no-answer',
      'binh no-answer',
    ]);
    expect(await world.ringsTold(pageId)).toEqual([1, 1, 1, 1, 1]);
    expect(await world.stopsTold(pageId)).toEqual(['lan', 'minh', 'hoa', 'an', 'binh']);
    expect(await world.caseState(caseId)).toBe('unanswered');
    expect(await world.readers(caseId)).toEqual([]);
  });

  it('rings the doctor on call, and lets them read the case', async () => {
    const lan = await world.onCall('lan');
    const caseId = await world.submits();
    await world.rings(caseId, lan);

    expect(await world.readers(caseId)).toEqual(['lan']);
    const [ring] = await world.get(PageViews).mine(world.actor(lan));
    expect(ring).toMatchObject({ caseId, step: 1, priority: 1, question: 'Chest pain', quiet: false });
    expect(ring?.remainingMs).toBeGreaterThan(0);
    await world.get(Paging).decline(world.actor(lan), ring?.pageId ?? '', 'in theatre');
    expect(await world.get(PageViews).mine(world.actor(lan))).toEqual([]);
  });

  it('goes on at once when the doctor declines, who may not read the case any more', async () => {
    const lan = await world.onCall('lan');
    const minh = await world.onCall('minh', 'first', 2);
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, lan);
    await world.get(Paging).decline(world.actor(lan), pageId, 'in theatre');

    expect(await world.story(caseId)).toEqual(['lan declined', 'minh ringing']);
    expect(await world.readers(caseId)).toEqual(['minh']);
    await accepts(pageId, minh);
    expect(await world.readers(caseId)).toEqual(['minh']);
    const view = await world.get(PageViews).ofCase(world.actor(world.requester), caseId);
    expect(view).toMatchObject({ state: 'accepted', acceptedBy: { name: 'minh' } });
    expect(view.steps[0]).toMatchObject({ state: 'declined', declineReason: 'in theatre' });
  });

  it('passes over who is away or in another consult, and shows their number', async () => {
    const lan = await world.doctor('lan');
    await world.duty(lan, 'first');
    const minh = await world.doctor('minh');
    await world.duty(minh, 'first', 2);
    await world.get(Presence).inConsult(await world.isAtPage(minh), newId());
    const hoa = await world.onCall('hoa', 'second');

    const caseId = await world.submits();
    await world.rings(caseId, hoa);

    expect(await world.story(caseId)).toEqual(['lan skipped unreachable', 'minh skipped in-consult', 'hoa ringing']);
    const view = await world.get(PageViews).ofCase(world.actor(world.requester), caseId);
    expect(view.steps.map((step) => step.practitioner.phone)).toEqual([
      expect.stringMatching(/^0901/),
      expect.stringMatching(/^0901/),
      expect.stringMatching(/^0901/),
    ]);
  });

  it('takes a process that no longer renews its sockets for dead', async () => {
    await world.onCall('lan');
    await world.sql(`UPDATE presence SET seen_at = now() - interval '16 seconds'`);
    const caseId = await world.submits();
    await world.pageIs(caseId, 'exhausted');
    expect(await world.story(caseId)).toEqual(['lan skipped unreachable']);
  });

  it('says at once that nobody is on call, with the numbers of the hospitals', async () => {
    const caseId = await world.submits();
    await world.pageIs(caseId, 'exhausted', 1_000);
    expect(await world.caseState(caseId)).toBe('unanswered');
    const view = await world.get(PageViews).ofCase(world.actor(world.requester), caseId);
    expect(view.steps).toEqual([]);
    expect(view.switchboards.map(({ id, phone }) => [id, phone])).toEqual([
      [world.hospital, '02513822222'],
      [world.neighbour, '02513822222'],
    ]);
  });

  it('calls the duty leader at the promised time, beside whoever rings then', async () => {
    world.ringBy({ ...LONG_RING, leaderAfterMs: 400 });
    await world.onCall('lan');
    const an = await world.onCall('an', 'leader');
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, an);

    const [row] = await world.sql<{ after: number }>(
      `SELECT (extract(epoch FROM rang_at - page.started_at) * 1000)::int AS after
       FROM page_step JOIN page ON page.id = page_id WHERE page_id = $1 AND rung = 'duty-leader'`,
      [pageId],
    );
    expect(row?.after).toBeGreaterThanOrEqual(400);
    expect(await world.story(caseId)).toEqual(['lan ringing', 'an ringing']);
    await accepts(pageId, an);
  });

  it('stops when the requester cancels it, and rings again on their word', async () => {
    const lan = await world.onCall('lan');
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, lan);
    await world.get(PageRequests).cancel(world.actor(world.requester), pageId, 'by phone');

    expect(await world.story(caseId)).toEqual(['lan stopped']);
    expect(await world.pageOf(caseId)).toEqual({ id: pageId, state: 'cancelled' });
    expect(await world.caseState(caseId)).toBe('unanswered');
    expect(await world.stopsTold(pageId)).toEqual(['lan']);
    await expect(accepts(pageId, lan)).rejects.toMatchObject({ code: 'paging.page-over' });

    await world.get(PageRequests).ringAgain(world.actor(world.requester), caseId);
    const again = await world.rings(caseId, lan);
    expect(again).not.toBe(pageId);
    expect(await world.caseState(caseId)).toBe('ringing');
    expect(await world.readers(caseId)).toEqual(['lan']);
    await expect(world.get(PageRequests).ringAgain(world.actor(world.requester), caseId)).rejects.toMatchObject({
      code: 'case.wrong-state',
    });
  });

  it('rings again only once, however often it is asked', async () => {
    const caseId = await world.submits();
    await world.pageIs(caseId, 'exhausted');
    await world.onCall('lan');
    const asked = await Promise.allSettled(
      Array.from({ length: 5 }, () => world.get(PageRequests).ringAgain(world.actor(world.requester), caseId)),
    );
    expect(asked.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('stops for a case that was withdrawn', async () => {
    const lan = await world.onCall('lan');
    const caseId = await world.submits();
    await world.rings(caseId, lan);
    await world.get(DataSource).transaction(async (tx) => {
      await tx.query(`UPDATE medical_case SET state = 'withdrawn' WHERE id = $1`, [caseId]);
      await world.tell(tx, 'CaseWithdrawn', caseId);
    });
    await world.pageIs(caseId, 'cancelled');
    expect(await world.caseState(caseId)).toBe('withdrawn');
  });

  it('lets only the asking facility stop it', async () => {
    const lan = await world.onCall('lan');
    const caseId = await world.submits();
    const pageId = await world.rings(caseId, lan);
    await expect(world.get(PageRequests).cancel(world.actor(lan), pageId, '')).rejects.toMatchObject({
      code: 'paging.not-yours',
    });
  });

  it('waits for a routine case in the list of who is away, making no sound', async () => {
    const lan = await world.doctor('lan');
    await world.duty(lan, 'first');
    const caseId = await world.submits({ priority: 4 });
    const pageId = await world.rings(caseId, lan);
    expect(await world.get(PageViews).mine(world.actor(lan))).toMatchObject([{ quiet: true }]);
    await accepts(pageId, lan);
  });
});
