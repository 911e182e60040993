import type { MinutesText } from '../../libs/consult/src/minutes.js';
import { type Browser, PASSWORD } from '../support/access.world.js';
import { ConsultWorld, type RungCase } from '../support/consult.world.js';

let world: ConsultWorld;
let khanh: Browser;
let dao: Browser;
let dung: Browser;
let binh: Browser;

beforeAll(async () => {
  world = await ConsultWorld.open();
  khanh = await world.signedIn(world.khanh);
  dao = await world.signedIn(world.dao);
  dung = await world.signedIn(world.dung);
  binh = await world.signedIn(world.binh);
});

afterAll(() => world.close());

async function anAcceptedCase(): Promise<RungCase & { consultId: string }> {
  const rung = await world.aRingingCase();
  const { body } = await khanh.post(`/pages/${rung.pageId}/accept`).expect(200);
  return { ...rung, consultId: body.consultId };
}

const opinion = (questionIds: string[], changes: object = {}) => ({
  version: 1,
  answers: questionIds.map((questionId) => ({ questionId, text: 'Có' })),
  conclusion: 'Tiêu sợi huyết, chuyển viện',
  mainCode: 'I21.0',
  ...changes,
});

async function anEndedConsult(): Promise<string> {
  const { consultId, questionIds } = await anAcceptedCase();
  for (const doctor of [world.khanh, world.dao]) {
    await world.consults.enter(world.actor(doctor), consultId, world.processId);
  }
  await khanh.put(`/consults/${consultId}/opinion`, opinion(questionIds)).expect(200);
  await khanh.post(`/consults/${consultId}/end`).expect(204);
  return consultId;
}

function written({ outcome, ...text }: MinutesText): object {
  const { mainDiagnosis, secondaryDiagnoses, ...words } = outcome;
  const secondaryCodes = secondaryDiagnoses.map((diagnosis) => diagnosis.code);
  return { ...text, outcome: { ...words, mainCode: mainDiagnosis?.code ?? null, secondaryCodes } };
}

describe('a consult, from the ring to the signed paper', () => {
  it('goes its way', async () => {
    const { caseId, pageId, consultId, questionIds } = await anAcceptedCase();
    await khanh.post(`/pages/${pageId}/accept`).expect(200, { consultId });

    await world.consults.enter(world.actor(world.khanh), consultId, world.processId);
    const { body: waiting } = await dao.get(`/consults/${consultId}`).expect(200);
    expect(waiting).toMatchObject({
      id: consultId,
      caseId,
      caseNumber: expect.stringMatching(/^HC-2026-/),
      state: 'waiting',
      myRole: 'secretary',
      patient: { name: 'Nguyễn Thị Bích Ngọc', sex: 2 },
      participants: expect.arrayContaining([
        expect.objectContaining({ id: world.khanh.id, role: 'chair', present: true, facilityName: 'BVĐK Đồng Nai' }),
        expect.objectContaining({ id: world.dao.id, role: 'secretary', present: false }),
      ]),
      missing: ['answers.1', 'answers.2', 'conclusion'],
      can: { enter: true, writeOpinion: false, end: false, readMinutes: false, editMinutes: false },
    });

    await world.consults.enter(world.actor(world.dao), consultId, world.processId);
    const { body: open } = await khanh.get(`/consults/${consultId}`).expect(200);
    expect(open).toMatchObject({ state: 'open', version: 1, can: { writeOpinion: true, end: true } });

    const { body: incomplete } = await khanh.post(`/consults/${consultId}/end`).expect(422);
    expect(incomplete).toMatchObject({ code: 'consult.incomplete', fields: { 'answers.2': 'required' } });

    await khanh.put(`/consults/${consultId}/opinion`, opinion(questionIds)).expect(200, { version: 2 });
    await khanh.post(`/consults/${consultId}/end`).expect(204);

    const { body: draft } = await dao.get(`/consults/${consultId}/minutes`).expect(200);
    expect(draft).toMatchObject({ version: 1, state: 'draft', can: { edit: true, editOutcome: false, sign: true } });
    const text = { ...written(draft.content.text), treatingDepartment: 'Khoa Nội' };
    const { body: second } = await dao.put(`/consults/${consultId}/minutes`, { baseVersion: 1, text }).expect(200);
    expect(second).toMatchObject({ version: 2, changes: [{ path: 'treatingDepartment' }] });

    const signature = { password: PASSWORD, contentHash: second.contentHash };
    await khanh.post(`/consults/${consultId}/minutes/signatures`, signature).expect(200);
    const { body: signed } = await dao.post(`/consults/${consultId}/minutes/signatures`, signature).expect(200);
    expect(signed).toMatchObject({ state: 'signed', missingSigners: [], can: { sign: false } });
    await dao.get(`/consults/${consultId}/minutes/versions/1`).expect(200);
    await dao.get(`/consults/${consultId}/minutes/versions/3`).expect(404);
  });

  it('comes as a PDF whose name and address say nothing of the patient', async () => {
    const consultId = await anEndedConsult();
    const { body, headers } = await dao.get(`/consults/${consultId}/minutes.pdf`).buffer(true).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="bien-ban-hoi-chan-HC-2026-\d{6}-v1\.pdf"$/),
    });
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leaves a row in the audit for everybody who read', async () => {
    const consultId = await anEndedConsult();
    await dao.get(`/consults/${consultId}/minutes.pdf`).expect(200);
    const [row] = await world.sql(
      'SELECT action, outcome, account_id, patient_ids FROM audit_event ORDER BY id DESC LIMIT 1',
    );
    expect(row).toMatchObject({ outcome: 'success', account_id: world.dao.accountId });
    expect(row?.patient_ids).toHaveLength(1);
  });
});

describe('strangers', () => {
  it('are told that there is nothing', async () => {
    const consultId = await anEndedConsult();
    for (const path of ['', '/minutes', '/minutes.pdf', '/minutes/versions/1']) {
      const { body } = await binh.get(`/consults/${consultId}${path}`).expect(404);
      expect(body.code).toBe('consult.not-found');
    }
    const contentHash = '0'.repeat(64);
    await binh.post(`/consults/${consultId}/minutes/signatures`, { password: PASSWORD, contentHash }).expect(404);
    await binh.post(`/consults/${consultId}/end`).expect(404);
  });

  it('do not accept: a clinician has no ring, and a consult no address of a case', async () => {
    const { pageId, caseId } = await world.aRingingCase();
    await dao.post(`/pages/${pageId}/accept`).expect(403);
    await khanh.get(`/consults/${caseId}`).expect(404);
    await khanh.get('/consults/not-an-id').expect(400);
  });
});

describe('what comes in is looked at', () => {
  it.each([
    [{ version: 0 }, { version: 'too-small' }],
    [{ version: '1' }, { version: 'wrong-type' }],
    [{ answers: [null] }, { 'answers.0': 'wrong-type' }],
    [{ answers: [{ questionId: 'x', text: 'Có' }] }, { 'answers.0.questionId': 'not-an-id' }],
    [{ conclusion: 5 }, { conclusion: 'wrong-type' }],
    [{ secondaryCodes: ['I10', 'I10'] }, { 'secondaryCodes.1': 'listed-twice' }],
    [{ mainCode: 7 }, { mainCode: 'wrong-type' }],
    [{ colour: 'red' }, { colour: 'unknown-field' }],
  ])('an opinion with %j', async (changes, fields) => {
    const { consultId } = await anAcceptedCase();
    const { body } = await khanh.put(`/consults/${consultId}/opinion`, opinion([], changes)).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
  });

  it('an opinion that is a book', async () => {
    const { consultId } = await anAcceptedCase();
    const book = opinion([], { conclusion: 'x'.repeat(20_001) });
    const { body } = await khanh.put(`/consults/${consultId}/opinion`, book).expect(422);
    expect(body.fields).toEqual({ conclusion: 'too-long' });
  });

  it('composes accents and leaves out what no keyboard writes', async () => {
    const { consultId, questionIds } = await anAcceptedCase();
    const conclusion = `${'Tiếp tục'.normalize('NFD')}\u0007\r\nhết`;
    await khanh.put(`/consults/${consultId}/opinion`, opinion(questionIds, { conclusion })).expect(200);
    const { body } = await khanh.get(`/consults/${consultId}`).expect(200);
    expect(body.opinion.conclusion).toBe('Tiếp tục\nhết'.normalize('NFC'));
  });

  it.each([
    ['no text', () => undefined, { text: 'required' }],
    ['no outcome', (text: object) => ({ ...text, outcome: undefined }), { 'text.outcome': 'required' }],
    ['an empty invitee', (text: object) => ({ ...text, invitees: [null] }), { 'text.invitees.0': 'wrong-type' }],
    [
      'an invitee without a name',
      (text: object) => ({ ...text, invitees: [{ name: '', status: 'attended' }] }),
      { 'text.invitees.0.name': 'wrong-length' },
    ],
    ['a kind of its own', (text: object) => ({ ...text, kind: 'party' }), { 'text.kind': 'not-a-choice' }],
    [
      'a day for a time',
      (text: object) => ({ ...text, treatedFrom: '2026-03-02' }),
      { 'text.treatedFrom': 'wrong-format' },
    ],
    ['the facts too', (text: object) => ({ ...text, facts: {} }), { 'text.facts': 'unknown-field' }],
  ])('minutes with %s', async (_what, change, fields) => {
    const consultId = await anEndedConsult();
    const { body: minutes } = await dao.get(`/consults/${consultId}/minutes`).expect(200);
    const text = change(written(minutes.content.text));
    const { body } = await dao.put(`/consults/${consultId}/minutes`, { baseVersion: 1, text }).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
  });

  it('takes a time of any zone as the same moment', async () => {
    const consultId = await anEndedConsult();
    const { body: minutes } = await dao.get(`/consults/${consultId}/minutes`).expect(200);
    const text = { ...written(minutes.content.text), treatedFrom: '2026-03-02T07:00:00+07:00' };
    const { body } = await dao.put(`/consults/${consultId}/minutes`, { baseVersion: 1, text }).expect(200);
    expect(body.content.text.treatedFrom).toBe('2026-03-02T00:00:00.000Z');
  });
});

describe('a member who was not in the room', () => {
  it('reads the minutes of their facility’s case and does not sign them', async () => {
    const consultId = await anEndedConsult();
    const { body } = await dung.get(`/consults/${consultId}/minutes`).expect(200);
    expect(body.can).toEqual({ edit: false, editOutcome: false, sign: false });
    const signature = { password: PASSWORD, contentHash: body.contentHash };
    const { body: refused } = await dung.post(`/consults/${consultId}/minutes/signatures`, signature).expect(403);
    expect(refused.code).toBe('minutes.not-a-signer');
  });
});
