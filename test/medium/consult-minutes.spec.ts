import { Ending } from '../../libs/consult/src/ending.service.js';
import { Acceptance } from '../../libs/consult/src/acceptance.service.js';
import { MinutesEditing, type WrittenMinutes } from '../../libs/consult/src/minutes-editing.service.js';
import { MinutesSigning } from '../../libs/consult/src/minutes-signing.service.js';
import type { MinutesView } from '../../libs/consult/src/minutes-view.dto.js';
import { MinutesViews } from '../../libs/consult/src/minutes-views.service.js';
import { contentHash, type MinutesText } from '../../libs/consult/src/minutes.js';
import { EMPTY_OPINION } from '../../libs/consult/src/opinion.js';
import { Opinions } from '../../libs/consult/src/opinions.service.js';
import { PASSWORD } from '../support/access.world.js';
import { ConsultWorld, type Doctor, type RungCase } from '../support/consult.world.js';

let world: ConsultWorld;

beforeAll(async () => {
  world = await ConsultWorld.open();
});

afterAll(() => world.close());

type RunningConsult = RungCase & { consultId: string };

/** Khánh and Đào are in the room; Dũng too when asked for. */
async function aRunningConsult({ withDung = false } = {}): Promise<RunningConsult> {
  const rung = await world.aRingingCase();
  const { consultId } = await world.get(Acceptance).accept(world.actor(world.khanh), rung.pageId);
  for (const doctor of [world.khanh, world.dao, ...(withDung ? [world.dung] : [])]) {
    await world.consults.enter(world.actor(doctor), consultId, world.processId);
  }
  return { ...rung, consultId };
}

const write = ({ consultId, questionIds }: RunningConsult, doctor = world.khanh, version = 1, words = 'Có') =>
  world.get(Opinions).save(world.actor(doctor), consultId, {
    version,
    answers: questionIds.map((questionId) => ({ questionId, text: words })),
    opinion: {
      ...EMPTY_OPINION,
      conclusion: 'Tiêu sợi huyết, chuyển viện',
      mainCode: 'I21.0',
      secondaryCodes: ['I10'],
    },
  });

const end = (consultId: string, doctor = world.khanh): Promise<void> =>
  world.get(Ending).end(world.actor(doctor), consultId);

async function anEndedConsult(options = {}): Promise<RunningConsult> {
  const consult = await aRunningConsult(options);
  await write(consult);
  await end(consult.consultId);
  return consult;
}

const read = (consultId: string, doctor = world.dao, version?: number): Promise<MinutesView> =>
  world.get(MinutesViews).get(world.actor(doctor), consultId, version);

const sign = (doctor: Doctor, consultId: string, hash: string, password = PASSWORD): Promise<void> =>
  world.get(MinutesSigning).sign(world.actor(doctor), consultId, password, hash);

/** The text as a client sends it back. */
function written({ outcome, ...text }: MinutesText): WrittenMinutes {
  const { mainDiagnosis, secondaryDiagnoses, ...words } = outcome;
  const secondaryCodes = secondaryDiagnoses.map((diagnosis) => diagnosis.code);
  return { ...text, outcome: { ...words, mainCode: mainDiagnosis?.code ?? null, secondaryCodes } };
}

async function edit(doctor: Doctor, consultId: string, changes: Partial<WrittenMinutes>, base?: number): Promise<void> {
  const { version, content } = await read(consultId);
  const text = { ...written(content.text), ...changes };
  await world.get(MinutesEditing).write(world.actor(doctor), consultId, base ?? version, text);
}

describe('the opinion', () => {
  it('is kept with its answers, and the next save needs the version that was answered', async () => {
    const consult = await aRunningConsult();
    expect((await write(consult)).version).toBe(2);
    const answers = await world.sql('SELECT answer, answered_by FROM case_question WHERE case_id = $1', [
      consult.caseId,
    ]);
    expect(answers).toEqual([
      { answer: 'Có', answered_by: world.khanh.id },
      { answer: 'Có', answered_by: world.khanh.id },
    ]);
    await expect(write(consult)).rejects.toMatchObject({
      code: 'consult.opinion-changed-meanwhile',
      facts: { version: 2 },
    });
    expect((await write(consult, world.khanh, 2, 'Không')).version).toBe(3);
  });

  it('is the chair’s alone, and invisible to strangers', async () => {
    const consult = await aRunningConsult();
    await expect(write(consult, world.dao)).rejects.toMatchObject({ code: 'consult.not-the-chair' });
    await expect(write(consult, world.binh)).rejects.toMatchObject({ code: 'consult.not-found' });
  });

  it('knows only questions of its case and codes of the list, and then keeps nothing', async () => {
    const [consult, other] = [await aRunningConsult(), await aRunningConsult()];
    const save = world.get(Opinions).save(world.actor(world.khanh), consult.consultId, {
      version: 1,
      answers: [
        { questionId: consult.questionIds[0]!, text: 'Có' },
        { questionId: other.questionIds[0]!, text: 'Có' },
      ],
      opinion: { ...EMPTY_OPINION, mainCode: 'Z99.9' },
    });
    await expect(save).rejects.toMatchObject({
      fields: { 'answers.1.questionId': 'unknown-question', mainCode: 'unknown-code' },
    });
    const answers = await world.sql('SELECT answer FROM case_question WHERE answer IS NOT NULL AND case_id = ANY($1)', [
      [consult.caseId, other.caseId],
    ]);
    expect(answers).toEqual([]);
  });
});

describe('ending', () => {
  it('says what is missing, and changes nothing', async () => {
    const { caseId, consultId } = await aRunningConsult();
    await expect(end(consultId)).rejects.toMatchObject({
      code: 'consult.incomplete',
      fields: { 'answers.1': 'required', 'answers.2': 'required', conclusion: 'required' },
    });
    expect(await world.caseState(caseId)).toBe('in-consult');
  });

  it('answers the case, closes the stays and drafts the minutes together', async () => {
    const { caseId, consultId } = await anEndedConsult({ withDung: true });
    const [kase] = await world.sql('SELECT state, conclusion, answered_at FROM medical_case WHERE id = $1', [caseId]);
    expect(kase).toEqual({
      state: 'answered',
      conclusion: 'Tiêu sợi huyết, chuyển viện',
      answered_at: expect.any(Date),
    });
    const open = await world.sql('SELECT id FROM consult_attendance WHERE consult_id = $1 AND left_at IS NULL', [
      consultId,
    ]);
    expect(open).toEqual([]);
    const minutes = await read(consultId);
    expect(minutes).toMatchObject({
      version: 1,
      state: 'draft',
      changes: [],
      problems: {},
      writtenByName: 'Trần Quốc Khánh',
    });
    expect(minutes.contentHash).toBe(contentHash(minutes.content));
    expect(minutes.missingSigners.map((signer) => signer.name)).toEqual([
      'Trần Quốc Khánh',
      'Lê Thị Hồng Đào',
      'Phạm Văn Dũng',
    ]);
    expect(minutes.content.text.outcome).toMatchObject({
      answers: [
        { number: 1, text: 'Có' },
        { number: 2, text: 'Có' },
      ],
      mainDiagnosis: { code: 'I21.0', name: 'Nhồi máu cơ tim cấp thành trước' },
    });
    expect(minutes.content.facts.stays).toHaveLength(3);
    expect(await world.told('MinutesChanged', consultId)).toHaveLength(1);
  });

  it('is the chair’s, and a second time changes nothing', async () => {
    const consult = await aRunningConsult();
    await write(consult);
    await expect(end(consult.consultId, world.dao)).rejects.toMatchObject({ code: 'consult.not-the-chair' });
    await Promise.all([end(consult.consultId), end(consult.consultId)]);
    await end(consult.consultId);
    expect((await read(consult.consultId)).versions).toHaveLength(1);
  });

  it('is possible by telephone, when the room never opened', async () => {
    const rung = await world.aRingingCase();
    const { consultId } = await world.get(Acceptance).accept(world.actor(world.khanh), rung.pageId);
    await write({ ...rung, consultId });
    await end(consultId);
    expect(await world.caseState(rung.caseId)).toBe('answered');
    const { content, missingSigners } = await read(consultId);
    expect(content.facts.stays).toEqual([]);
    expect(missingSigners.map((signer) => signer.role)).toEqual(['chair', 'secretary']);
  });

  it('makes the colleague who came secretary, when the doctor who asked never did', async () => {
    const rung = await world.aRingingCase();
    const { consultId } = await world.get(Acceptance).accept(world.actor(world.khanh), rung.pageId);
    for (const doctor of [world.khanh, world.dung]) {
      await world.consults.enter(world.actor(doctor), consultId, world.processId);
    }
    await write({ ...rung, consultId });
    await end(consultId);
    const { content, missingSigners } = await read(consultId);
    expect(content.facts.requestedBy).toBe('Lê Thị Hồng Đào');
    expect(missingSigners.map((signer) => [signer.role, signer.name])).toEqual([
      ['chair', 'Trần Quốc Khánh'],
      ['secretary', 'Phạm Văn Dũng'],
    ]);
    await edit(world.dung, consultId, { place: 'Phòng giao ban' });
    await expect(edit(world.dao, consultId, { place: 'Nhà' })).rejects.toMatchObject({
      code: 'minutes.not-yours-to-edit',
    });
  });

  it('counts a stay whose process died until it was last seen', async () => {
    const consult = await aRunningConsult();
    await write(consult);
    world.clock.advance({ minutes: 10 });
    await end(consult.consultId);
    const { facts } = (await read(consult.consultId)).content;
    expect(facts.stays.every((stay) => stay.leftAt < facts.consultedTo)).toBe(true);
  });

  it('has no minutes before', async () => {
    const { consultId } = await aRunningConsult();
    await expect(read(consultId)).rejects.toMatchObject({ code: 'minutes.not-found' });
  });
});

describe('signing', () => {
  it('is complete when everybody who has to has signed', async () => {
    const { consultId } = await anEndedConsult({ withDung: true });
    const { contentHash: hash } = await read(consultId);
    for (const [doctor, state] of [
      [world.khanh, 'draft'],
      [world.dao, 'draft'],
      [world.dung, 'signed'],
    ] as const) {
      expect((await read(consultId, doctor)).can.sign).toBe(true);
      await sign(doctor, consultId, hash);
      expect(await read(consultId, doctor)).toMatchObject({ state, can: { sign: false } });
    }
  });

  it('needs the password, the hash of what is there, and a place among the people', async () => {
    const { consultId } = await anEndedConsult();
    const { contentHash: hash } = await read(consultId);
    await expect(sign(world.dao, consultId, hash, 'sai')).rejects.toMatchObject({ code: 'access.wrong-password' });
    await expect(sign(world.dao, consultId, '0'.repeat(64))).rejects.toMatchObject({
      code: 'minutes.changed-meanwhile',
      facts: { version: 1 },
    });
    await expect(sign(world.dung, consultId, hash)).rejects.toMatchObject({ code: 'minutes.not-a-signer' });
    await expect(sign(world.binh, consultId, hash)).rejects.toMatchObject({ code: 'consult.not-found' });
    expect((await read(consultId)).signatures).toEqual([]);
  });

  it('counts once, however often the button is pressed', async () => {
    const { consultId } = await anEndedConsult();
    const { contentHash: hash } = await read(consultId);
    await Promise.all([sign(world.dao, consultId, hash), sign(world.dao, consultId, hash)]);
    await sign(world.dao, consultId, hash);
    expect((await read(consultId)).signatures).toHaveLength(1);
  });

  it('does not happen on content that breaks a rule: admitted after the consult', async () => {
    const consult = await aRunningConsult();
    await world.sql(`UPDATE medical_case SET admitted_at = now() + interval '1 day' WHERE id = $1`, [consult.caseId]);
    await write(consult);
    await end(consult.consultId);
    const { contentHash: hash, problems, can } = await read(consult.consultId);
    expect(problems).toEqual({ treatedFrom: 'after-consult' });
    expect(can.sign).toBe(false);
    await expect(sign(world.dao, consult.consultId, hash)).rejects.toMatchObject({ code: 'minutes.break-rules' });
    await edit(world.dao, consult.consultId, { treatedFrom: null });
    await sign(world.dao, consult.consultId, (await read(consult.consultId)).contentHash);
  });

  it('does not happen on content that somebody altered behind the application’s back', async () => {
    const { consultId } = await anEndedConsult();
    const { contentHash: hash } = await read(consultId);
    await world.sql('ALTER TABLE minutes DISABLE TRIGGER minutes_fixed');
    await world.sql(
      `UPDATE minutes SET content = jsonb_set(content, '{text,outcome,conclusion}', '"Khác"') WHERE consult_id = $1`,
      [consultId],
    );
    await world.sql('ALTER TABLE minutes ENABLE TRIGGER minutes_fixed');
    await expect(sign(world.dao, consultId, hash)).rejects.toThrow('does not have its hash');
  });
});

describe('a new version', () => {
  it('voids the signatures, says what changed, and keeps the old one as it was', async () => {
    const { caseId, consultId } = await anEndedConsult();
    const first = await read(consultId);
    for (const doctor of [world.khanh, world.dao]) await sign(doctor, consultId, first.contentHash);
    expect((await read(consultId)).state).toBe('signed');

    await edit(world.dao, consultId, { treatingDepartment: 'Khoa Nội tim mạch' });

    const second = await read(consultId);
    expect(second).toMatchObject({
      version: 2,
      state: 'draft',
      signatures: [],
      changes: [{ path: 'treatingDepartment', before: '', after: 'Khoa Nội tim mạch' }],
      writtenByName: 'Lê Thị Hồng Đào',
      versions: [
        { version: 2, signatures: 0 },
        { version: 1, signatures: 2 },
      ],
    });
    const old = await read(consultId, world.dao, 1);
    expect(old).toMatchObject({ state: 'draft', can: { edit: false, sign: false } });
    expect(old.content).toEqual(first.content);
    expect(old.signatures.map((signature) => signature.voidedAt)).toEqual([expect.any(Date), expect.any(Date)]);
    expect((await world.told('MinutesChanged', consultId)).at(-1)).toEqual({
      facts: { consultId, caseId, version: 2 },
      audience: expect.objectContaining({ practitioners: expect.arrayContaining([world.khanh.id, world.dao.id]) }),
    });
    await expect(sign(world.khanh, consultId, first.contentHash)).rejects.toMatchObject({
      code: 'minutes.changed-meanwhile',
    });
  });

  it('is made from the latest, by one of two who edit at once', async () => {
    const { consultId } = await anEndedConsult();
    const tries = await Promise.allSettled([
      edit(world.dao, consultId, { course: 'Một' }, 1),
      edit(world.khanh, consultId, { course: 'Hai' }, 1),
    ]);
    expect(tries.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'minutes.changed-meanwhile',
      facts: { version: 2 },
    });
  });

  it('is not made when nothing changed, so that a repeated request voids nothing', async () => {
    const { consultId } = await anEndedConsult();
    await edit(world.dao, consultId, { course: 'Một' }, 1);
    await sign(world.khanh, consultId, (await read(consultId)).contentHash);
    await edit(world.dao, consultId, { course: 'Một' }, 1);
    expect(await read(consultId)).toMatchObject({ version: 2, signatures: [{ voidedAt: null }] });
  });

  it('is for chair and secretary, the outcome for the chair alone', async () => {
    const { consultId } = await anEndedConsult({ withDung: true });
    const { outcome } = written((await read(consultId)).content.text);
    const corrected = { outcome: { ...outcome, conclusion: 'Chuyển viện ngay' } };
    await expect(edit(world.dung, consultId, { course: 'x' })).rejects.toMatchObject({
      code: 'minutes.not-yours-to-edit',
    });
    await expect(edit(world.dao, consultId, corrected)).rejects.toMatchObject({
      code: 'minutes.outcome-is-the-chairs',
    });
    await edit(world.khanh, consultId, corrected);
    expect((await read(consultId)).content.text.outcome.conclusion).toBe('Chuyển viện ngay');
  });

  it('brings a corrected answer to the case as well', async () => {
    const { caseId, consultId } = await anEndedConsult();
    const { outcome } = written((await read(consultId)).content.text);
    const answers = [
      { number: 1, text: 'Không' },
      { number: 2, text: 'Có' },
    ];
    await edit(world.khanh, consultId, { outcome: { ...outcome, answers, conclusion: 'Theo dõi tại chỗ' } });
    const [kase] = await world.sql('SELECT conclusion, state FROM medical_case WHERE id = $1', [caseId]);
    expect(kase).toEqual({ conclusion: 'Theo dõi tại chỗ', state: 'answered' });
    const rows = await world.sql('SELECT answer FROM case_question WHERE case_id = $1 ORDER BY number', [caseId]);
    expect(rows).toEqual([{ answer: 'Không' }, { answer: 'Có' }]);
  });

  it('follows the rules of the form', async () => {
    const { consultId } = await anEndedConsult();
    const { outcome } = written((await read(consultId)).content.text);
    await expect(
      edit(world.khanh, consultId, { outcome: { ...outcome, conclusion: ' ', mainCode: null } }),
    ).rejects.toMatchObject({ code: 'minutes.break-rules', fields: { 'text.outcome.conclusion': 'required' } });
    await expect(edit(world.khanh, consultId, { outcome: { ...outcome, mainCode: 'Z99.9' } })).rejects.toMatchObject({
      fields: { 'text.outcome.mainCode': 'unknown-code' },
    });
    expect((await read(consultId)).version).toBe(1);
  });

  it('is never changed in the database', async () => {
    const { consultId } = await anEndedConsult();
    await expect(world.sql('DELETE FROM minutes WHERE consult_id = $1', [consultId])).rejects.toThrow('never changed');
  });
});
