import { CaseLife } from '#cases';
import { inTransaction, Outbox } from '#database';
import { newId } from '#platform';
import { DataSource } from 'typeorm';
import { Acceptance } from '../../libs/consult/src/acceptance.service.js';
import { ConsultWorld, type Doctor, type RungCase } from '../support/consult.world.js';
import { until } from '../support/until.js';

let world: ConsultWorld;

beforeAll(async () => {
  world = await ConsultWorld.open();
});

afterAll(() => world.close());

const accept = (doctor: Doctor, pageId: string): Promise<{ consultId: string }> =>
  world.get(Acceptance).accept(world.actor(doctor), pageId);

async function anAcceptedCase(): Promise<RungCase & { consultId: string }> {
  const rung = await world.aRingingCase();
  return { ...rung, ...(await accept(world.khanh, rung.pageId)) };
}

const enter = (doctor: Doctor, consultId: string, processId = world.processId) =>
  world.consults.enter(world.actor(doctor), consultId, processId);

const stays = (consultId: string) =>
  world.sql<{ joined_at: Date; seen_at: Date; left_at: Date | null; link_quality: string | null }>(
    'SELECT joined_at, seen_at, left_at, link_quality FROM consult_attendance WHERE consult_id = $1 ORDER BY id',
    [consultId],
  );

describe('accepting a ring', () => {
  it('changes page, case and consult together', async () => {
    const { caseId, pageId, consultId } = await anAcceptedCase();
    const [page] = await world.sql('SELECT state, accepted_by FROM page WHERE id = $1', [pageId]);
    expect(page).toEqual({ state: 'accepted', accepted_by: world.khanh.id });
    const [kase] = await world.sql(
      'SELECT state, consulting_practitioner_id, consulting_facility_id, accepted_at FROM medical_case WHERE id = $1',
      [caseId],
    );
    expect(kase).toEqual({
      state: 'accepted',
      consulting_practitioner_id: world.khanh.id,
      consulting_facility_id: world.khanh.facilityId,
      accepted_at: expect.any(Date),
    });
    const people = await world.sql(
      'SELECT practitioner_id, role FROM consult_participant WHERE consult_id = $1 ORDER BY role',
      [consultId],
    );
    expect(people).toEqual([
      { practitioner_id: world.khanh.id, role: 'chair' },
      { practitioner_id: world.dao.id, role: 'secretary' },
    ]);
    expect(await world.told('ConsultChanged', consultId)).toEqual([
      {
        facts: { consultId, caseId },
        audience: {
          facilities: [world.dao.facilityId, world.khanh.facilityId],
          practitioners: expect.arrayContaining([world.khanh.id, world.dao.id]),
        },
      },
    ]);
  });

  it('answers the same consult to the winner who accepts again, and to two clicks at once', async () => {
    const { pageId } = await world.aRingingCase();
    const clicks = await Promise.all([1, 2, 3].map(() => accept(world.khanh, pageId)));
    expect(new Set(clicks.map((click) => click.consultId)).size).toBe(1);
    expect(await accept(world.khanh, pageId)).toEqual(clicks[0]);
  });

  it('lets one of two doctors win, and leaves nothing half done for the other', async () => {
    const { caseId, pageId } = await world.aRingingCase();
    const tries = await Promise.allSettled([accept(world.khanh, pageId), accept(world.ha, pageId)]);
    expect(tries.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'paging.already-answered' });
    expect(await world.sql('SELECT id FROM consult WHERE case_id = $1', [caseId])).toHaveLength(1);
  });

  it('is not for the doctor who asked, on call though they be', async () => {
    const { caseId, pageId } = await world.aRingingCase();
    await world.sql('UPDATE medical_case SET requesting_practitioner_id = $2 WHERE id = $1', [caseId, world.khanh.id]);
    await expect(accept(world.khanh, pageId)).rejects.toMatchObject({ code: 'consult.own-case' });
    expect(await world.caseState(caseId)).toBe('ringing');
  });

  it('undoes all of it when the case cannot be accepted any more', async () => {
    const { caseId, pageId } = await world.aRingingCase();
    await world.sql(`UPDATE medical_case SET state = 'withdrawn' WHERE id = $1`, [caseId]);
    await expect(accept(world.khanh, pageId)).rejects.toMatchObject({ code: 'case.wrong-state' });
    const [page] = await world.sql('SELECT state FROM page WHERE id = $1', [pageId]);
    expect(page).toEqual({ state: 'ringing' });
    expect(await world.sql('SELECT id FROM consult WHERE case_id = $1', [caseId])).toEqual([]);
  });
});

describe('the room', () => {
  it('opens when both sides are in, once, and the case is in consult', async () => {
    const { caseId, consultId } = await anAcceptedCase();
    expect((await enter(world.khanh, consultId)).consult.state).toBe('waiting');
    expect(await world.caseState(caseId)).toBe('accepted');
    expect((await enter(world.dung, consultId)).consult).toMatchObject({ state: 'open', openedAt: expect.any(Date) });
    expect(await world.caseState(caseId)).toBe('in-consult');
    expect((await enter(world.dao, consultId)).consult.state).toBe('open');
    const roles = await world.sql(
      'SELECT practitioner_id FROM consult_participant WHERE consult_id = $1 AND role = $2',
      [consultId, 'member'],
    );
    expect(roles).toEqual([{ practitioner_id: world.dung.id }]);
  });

  it('opens once when both come in at the same moment', async () => {
    const { caseId, consultId } = await anAcceptedCase();
    const both = await Promise.all([enter(world.khanh, consultId), enter(world.dao, consultId)]);
    expect(both.map(({ consult }) => consult.state).sort()).toEqual(['open', 'waiting']);
    const moves = await world.sql(`SELECT id FROM case_event WHERE case_id = $1 AND type = 'in-consult'`, [caseId]);
    expect(moves).toHaveLength(1);
  });

  it('does not open for a chair whose connection died before the other side came', async () => {
    const { consultId } = await anAcceptedCase();
    await enter(world.khanh, consultId);
    world.clock.advance({ minutes: 5 });
    expect((await enter(world.dao, consultId)).consult.state).toBe('waiting');
    expect((await enter(world.khanh, consultId)).consult.state).toBe('open');
  });

  it('is not known to those who may not see the case, nor to nobody in particular', async () => {
    const { consultId } = await anAcceptedCase();
    await expect(enter(world.binh, consultId)).rejects.toMatchObject({ code: 'consult.not-found' });
    await expect(enter(world.khanh, newId())).rejects.toMatchObject({ code: 'consult.not-found' });
    const administrator = { ...world.actor(world.dao), practitionerId: null };
    await expect(world.consults.enter(administrator, consultId, world.processId)).rejects.toMatchObject({
      code: 'access.not-a-practitioner',
    });
  });

  it('is left once, at the time given', async () => {
    const { consultId } = await anAcceptedCase();
    const { attendanceId } = await enter(world.dao, consultId);
    const at = world.clock.now();
    await world.consults.leave(consultId, attendanceId, at);
    const told = (await world.told('ConsultChanged', consultId)).length;
    await world.consults.leave(consultId, attendanceId, new Date(at.getTime() + 60_000));
    expect((await stays(consultId))[0]?.left_at).toEqual(at);
    expect(await world.told('ConsultChanged', consultId)).toHaveLength(told);
  });

  it('is left no earlier than it was entered, whatever a clock says', async () => {
    const { consultId } = await anAcceptedCase();
    const { attendanceId } = await enter(world.dao, consultId);
    await world.consults.leave(consultId, attendanceId, new Date(0));
    const [stay] = await stays(consultId);
    expect(stay?.left_at).toEqual(stay?.joined_at);
  });
});

describe('stays of a process that died', () => {
  it('end when they were last seen', async () => {
    const { consultId } = await anAcceptedCase();
    const { attendanceId } = await enter(world.dao, consultId);
    world.clock.advance({ seconds: 30 });
    await world.consults.renew(world.processId, [{ attendanceId, linkQuality: 'fair' }]);
    const seen = (await stays(consultId))[0]?.seen_at;
    world.clock.advance({ minutes: 10 });
    await world.consults.closeStaleAttendances();
    expect((await stays(consultId))[0]).toMatchObject({ left_at: seen, link_quality: 'fair' });
  });

  it('go on while they are renewed, and the worst connection is kept', async () => {
    const { consultId } = await anAcceptedCase();
    const { attendanceId } = await enter(world.dao, consultId);
    for (const linkQuality of ['good', 'poor', null, 'fair'] as const) {
      world.clock.advance({ seconds: 30 });
      await world.consults.renew(world.processId, [{ attendanceId, linkQuality }]);
      await world.consults.closeStaleAttendances();
    }
    expect((await stays(consultId))[0]).toMatchObject({ left_at: null, link_quality: 'poor' });
  });

  it('go on when the process had only lost the database for a while', async () => {
    const { consultId } = await anAcceptedCase();
    const { attendanceId } = await enter(world.dao, consultId);
    world.clock.advance({ minutes: 2 });
    await world.consults.closeStaleAttendances();
    await world.consults.renew(world.processId, [{ attendanceId, linkQuality: null }]);
    expect((await stays(consultId))[0]?.left_at).toBeNull();
  });

  it('end with the process that closes, and with no other', async () => {
    const { consultId } = await anAcceptedCase();
    const closing = newId();
    await enter(world.dao, consultId);
    await enter(world.khanh, consultId, closing);
    world.clock.advance({ seconds: 10 });
    await world.consults.closeStaleAttendances(closing);
    expect((await stays(consultId)).map((stay) => stay.left_at !== null)).toEqual([false, true]);
  });
});

describe('a case that is taken back', () => {
  it('closes the room in which nobody met', async () => {
    const { caseId, consultId } = await anAcceptedCase();
    await enter(world.dao, consultId);
    await inTransaction(world.get(DataSource), async (tx) => {
      await world.get(CaseLife).move(tx, caseId, 'withdrawn', { by: world.dao.id }, world.clock.now());
      await world.get(Outbox).tell(tx, { type: 'CaseWithdrawn', facts: { caseId } });
    });
    await until(
      () => world.consults.find(consultId),
      (consult) => consult?.state === 'ended',
    );
    expect((await stays(consultId))[0]?.left_at).not.toBeNull();
    await expect(enter(world.khanh, consultId)).rejects.toMatchObject({ code: 'consult.over' });
    expect(await world.caseState(caseId)).toBe('withdrawn');
  });
});
