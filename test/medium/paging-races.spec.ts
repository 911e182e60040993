import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Outbox } from '#database';
import { Paging } from '#paging';
import { LONG_RING, PagingWorld, SHORT_RING } from '../support/paging.world.js';

jest.setTimeout(30_000);

const CHAIN = ['lan', 'minh', 'hoa', 'an', 'binh'];
const NOBODY_ANSWERED = CHAIN.map((name) => `${name} no-answer`);
const ONCE_EACH = CHAIN.map(() => 1);

describe('A page, whatever happens to its processes', () => {
  let world: PagingWorld;

  beforeEach(async () => {
    world = await PagingWorld.open();
    await world.onCall('lan');
    await world.onCall('minh', 'first', 2);
    await world.onCall('hoa', 'second');
    await world.onCall('an', 'leader');
    await world.onCall('binh', 'first', 1, world.neighbour);
  });

  afterEach(() => world.close());

  const expectWholeChain = async (caseId: string, withinMs?: number) => {
    const pageId = await world.pageIs(caseId, 'exhausted', withinMs);
    expect(await world.story(caseId)).toEqual(NOBODY_ANSWERED);
    expect(await world.ringsTold(pageId)).toEqual(ONCE_EACH);
    expect(await world.caseState(caseId)).toBe('unanswered');
  };

  it('takes each step once when two processes race for its timers', async () => {
    await world.aProcess();
    await world.aProcess();
    const cases = await Promise.all(Array.from({ length: 8 }, () => world.submits()));
    for (const caseId of cases) await expectWholeChain(caseId);
  });

  it('goes on ringing after a restart in the middle of a ring', async () => {
    world.ringBy({ ...SHORT_RING, step: { ms: 500 }, leaderAfterMs: null });
    const caseId = await world.submits();
    await world.pageIs(caseId, 'ringing');
    await world.stopProcess();
    const before = await world.story(caseId);
    expect(before.filter((line) => line.endsWith('ringing'))).toHaveLength(1);
    await wait(700);
    expect(await world.story(caseId)).toEqual(before);

    await world.aProcess();
    await expectWholeChain(caseId);
  });

  it('takes each step once while its connections are cut again and again', async () => {
    await world.aProcess();
    const cases = await Promise.all(Array.from({ length: 4 }, () => world.submits()));
    for (let cut = 0; cut < 12; cut++) {
      await wait(40 + cut * 3);
      await world.cutConnections();
    }
    for (const caseId of cases) await expectWholeChain(caseId, 20_000);
  });

  it('is not moved by a timer that comes late, early or many times', async () => {
    const caseId = await world.submits();
    const pageId = await world.pageIs(caseId, 'ringing');
    const wake = () =>
      world.get(DataSource).transaction(async (tx) => {
        for (let step = 1; step <= 5; step++) {
          await world.get(Outbox).tell(tx, { type: 'PageStepDue', facts: { pageId, step } });
        }
      });
    await Promise.all(Array.from({ length: 10 }, wake));
    await expectWholeChain(caseId);
    await wake();
    await wait(100);
    await expectWholeChain(caseId);
  });

  it('rings nobody twice when the clock is set forward', async () => {
    const caseId = await world.submits();
    await world.pageIs(caseId, 'ringing');
    await world.jumpClock(3_600_000);
    await expectWholeChain(caseId);
  });

  it('does not stand still when the clock is set back', async () => {
    const caseId = await world.submits();
    await world.pageIs(caseId, 'ringing');
    await world.jumpClock(-3_600_000);
    await expectWholeChain(caseId, 15_000);
  });

  it('goes on when a timer was lost', async () => {
    const caseId = await world.submits();
    await world.pageIs(caseId, 'ringing');
    await world.sql(`DELETE FROM outbox_delivery WHERE consumer = 'paging'`);
    await expectWholeChain(caseId, 15_000);
  });
});

describe('Answers that race', () => {
  let world: PagingWorld;

  beforeAll(async () => {
    // The duty leader is called at once, beside the first in line.
    world = await PagingWorld.open({ ...LONG_RING, leaderAfterMs: 0 });
  });

  afterEach(() => world.clearRota());

  afterAll(() => world.close());

  const accept = (pageId: string, doctor: { id: string }) =>
    world.get(DataSource).transaction((tx) => world.get(Paging).acceptStep(tx, pageId, doctor.id));

  it('have one winner, twenty times of twenty', async () => {
    const lan = await world.onCall('lan');
    const an = await world.onCall('an', 'leader');
    for (let round = 0; round < 20; round++) {
      const caseId = await world.submits();
      const pageId = await world.rings(caseId, an);
      const answers = await Promise.allSettled([accept(pageId, lan), accept(pageId, an)]);

      const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
      expect(lost).toEqual(['paging.already-answered']);
      const [winner, loser] = answers[0].status === 'fulfilled' ? ['lan', 'an'] : ['an', 'lan'];
      expect((await world.story(caseId)).sort()).toEqual([`${winner} accepted`, `${loser} stopped`].sort());
      expect((await world.stopsTold(pageId)).sort()).toEqual(['an', 'lan']);
      expect(await world.readers(caseId)).toEqual([winner]);
    }
  });

  it('come in time or too late for the end of the ring, and nothing between', async () => {
    world.ringBy({ ...SHORT_RING, step: { ms: 600 } });
    const lan = await world.onCall('lan');
    for (let round = 0; round < 10; round++) {
      const caseId = await world.submits();
      const pageId = await world.rings(caseId, lan);
      const [ring] = await world.sql<{ left: number }>(
        `SELECT (extract(epoch FROM ring_until - clock_timestamp()) * 1000)::int AS left FROM page_step WHERE page_id = $1`,
        [pageId],
      );
      await wait(Math.max((ring?.left ?? 0) - 10 + round * 2, 0));
      const [answer] = await Promise.allSettled([accept(pageId, lan)]);
      const inTime = answer.status === 'fulfilled';
      await world.pageIs(caseId, inTime ? 'accepted' : 'exhausted');
      expect(await world.story(caseId)).toEqual([inTime ? 'lan accepted' : 'lan no-answer']);
      expect(await world.readers(caseId)).toEqual(inTime ? ['lan'] : []);
    }
  });
});
