import { CaseAnswers, CaseInWrongState, CaseLife, CaseNotFound, Cases, CaseThread } from '#cases';
import { CASE_STATES } from '#contract';
import { inTransaction } from '#database';
import { newId } from '#platform';
import { aCase, aPatient, type Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let patient: { id: string };

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  patient = await world.keepPatient(aPatient().registeredBy(minh));
});
afterAll(() => world.close());

const now = () => world.clock.now();
const move = (caseId: string, to: (typeof CASE_STATES)[number], by: string | null = minh.id) =>
  inTransaction(world.database, (tx) => world.get(CaseLife).move(tx, caseId, to, { by }, now()));
const events = (caseId: string) =>
  world.sql<{ type: string; practitioner_id: string | null; facts: object }>(
    'SELECT type, practitioner_id, facts FROM case_event WHERE case_id = $1 ORDER BY at, id',
    [caseId],
  );
const aSentCase = (state: Parameters<ReturnType<typeof aCase>['sent']>[0] = 'ringing') =>
  world.keepCase(aCase().from(minh).of(patient).askedOf('cardiology', world.hospital).sent(state));

describe('the life of a case', () => {
  it('moves, grows a version, leaves a line in the timeline and tells those concerned', async () => {
    const caseId = await aSentCase();
    await world.route(caseId, lan);
    const moved = await inTransaction(world.database, (tx) =>
      world
        .get(CaseLife)
        .move(
          tx,
          caseId,
          'accepted',
          { by: lan.id, patch: { consultingPractitionerId: lan.id, acceptedAt: now() } },
          now(),
        ),
    );
    expect(moved).toMatchObject({ state: 'accepted', version: 2, consultingPractitionerId: lan.id });
    expect(await events(caseId)).toEqual([{ type: 'accepted', practitioner_id: lan.id, facts: { from: 'ringing' } }]);
    expect(await world.told(caseId)).toEqual([
      { type: 'CaseChanged', audience: { facilities: [minh.facilityId, world.hospital], practitioners: [lan.id] } },
    ]);
  });

  it('refuses a move that is not in the table, and changes nothing', async () => {
    const caseId = await aSentCase();
    await expect(move(caseId, 'closed')).rejects.toThrow(CaseInWrongState);
    await expect(move(newId(), 'closed')).rejects.toThrow(CaseNotFound);
    expect(await events(caseId)).toEqual([]);
    expect(await world.told(caseId)).toEqual([]);
  });

  it('lets one of two movers win', async () => {
    const caseId = await aSentCase();
    const tries = await Promise.allSettled([move(caseId, 'accepted', lan.id), move(caseId, 'unanswered', null)]);
    expect(tries.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await events(caseId)).toHaveLength(1);
  });

  it('tells pages when a case is sent and when it is taken back', async () => {
    await world.subscribe('CaseSubmitted', 'CaseWithdrawn');
    const caseId = await world.keepCase(aCase().from(minh).of(patient));
    await inTransaction(world.database, (tx) =>
      world.get(CaseLife).move(tx, caseId, 'ringing', { by: minh.id, patch: { submittedAt: now() } }, now()),
    );
    await move(caseId, 'withdrawn');
    const types = (await world.told(caseId)).map((event) => event.type);
    expect(types).toEqual(['CaseChanged', 'CaseSubmitted', 'CaseChanged', 'CaseWithdrawn']);
  });

  it('has a timeline and a thread that nobody edits', async () => {
    const caseId = await aSentCase();
    await move(caseId, 'withdrawn');
    await expect(world.sql(`UPDATE case_event SET type = 'closed' WHERE case_id = $1`, [caseId])).rejects.toThrow(
      'never changed',
    );
    await expect(world.sql('DELETE FROM case_event WHERE case_id = $1', [caseId])).rejects.toThrow('never changed');
  });
});

describe('who sees a case', () => {
  const sees = async (doctor: Doctor, caseId: string): Promise<boolean> =>
    (await world.get(Cases).find(world.actor(doctor), caseId)) !== null;

  it('its own facility, and those to whom it is routed for as long as it is', async () => {
    const caseId = await aSentCase();
    const colleague = await world.doctor('Tâm');
    const other = await world.doctor('Hải', world.longKhanh);
    const specialist = await world.specialist('Quân');
    expect(await sees(minh, caseId)).toBe(true);
    expect(await sees(colleague, caseId)).toBe(true);
    expect(await sees(other, caseId)).toBe(false);
    expect(await sees(specialist, caseId)).toBe(false);

    await world.route(caseId, specialist);
    expect(await sees(specialist, caseId)).toBe(true);
    expect(await sees(await world.specialist('Dũng'), caseId)).toBe(false);

    await world.unroute(caseId, specialist);
    expect(await sees(specialist, caseId)).toBe(false);

    await world.route(caseId, specialist, new Date(now().getTime() - 1));
    expect(await sees(specialist, caseId)).toBe(false);
    await world.route(caseId, specialist, new Date(now().getTime() + 60_000));
    expect(await sees(specialist, caseId)).toBe(true);
  });
});

describe('answers', () => {
  it('are kept by their question, corrected and taken back', async () => {
    const caseId = await world.keepCase(aCase().from(minh).of(patient).asking('Một?', 'Hai?').sent('in-consult'));
    const answers = world.get(CaseAnswers);
    const [one, two] = await world.sql<{ id: string }>(
      'SELECT id FROM case_question WHERE case_id = $1 ORDER BY number',
      [caseId],
    );
    const save = (list: { questionId: string; text: string }[], at = now()) =>
      inTransaction(world.database, (tx) => answers.save(tx, caseId, list, lan.id, at));
    const kept = () =>
      world.sql('SELECT answer, answered_by, answered_at FROM case_question WHERE case_id = $1 ORDER BY number', [
        caseId,
      ]);

    const first = new Date('2026-03-16T02:00:00Z');
    await save([{ questionId: one!.id, text: ' Có. ' }], first);
    await save([
      { questionId: one!.id, text: 'Có.' },
      { questionId: two!.id, text: 'Không.' },
    ]);
    expect(await kept()).toEqual([
      { answer: 'Có.', answered_by: lan.id, answered_at: first },
      expect.objectContaining({ answer: 'Không.' }),
    ]);

    await inTransaction(world.database, (tx) =>
      answers.correct(tx, caseId, { answers: [{ questionId: two!.id, text: '' }], conclusion: 'Xong' }, lan.id, now()),
    );
    expect((await kept())[1]).toEqual({ answer: null, answered_by: null, answered_at: null });
    await expect(save([{ questionId: newId(), text: 'x' }])).rejects.toThrow('input.invalid');
  });
});

describe('the thread', () => {
  it('keeps a message once, however often it is sent, also at the same time', async () => {
    const caseId = await aSentCase();
    const message = { id: newId(), text: 'Đã dùng aspirin', consultId: null };
    const post = () => world.get(CaseThread).post(world.actor(minh), caseId, message);
    await Promise.all([post(), post(), post()]);
    expect(await world.sql('SELECT text FROM case_message WHERE case_id = $1', [caseId])).toEqual([
      { text: 'Đã dùng aspirin' },
    ]);
    expect((await world.told(caseId)).filter((event) => event.type === 'CaseMessagePosted')).toHaveLength(1);
  });
});
