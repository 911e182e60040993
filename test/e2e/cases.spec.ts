import { newId } from '#platform';
import { aCase, aPatient, type Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';
import type { Browser } from '../support/access.world.js';

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let clinic: Browser;
let colleague: Browser;
let hospital: Browser;
let elsewhere: Browser;

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  clinic = await world.browserOf(minh);
  colleague = await world.browserOf(await world.doctor('Tâm'));
  hospital = await world.browserOf(lan);
  elsewhere = await world.browserOf(await world.doctor('Hải', world.longKhanh));
});
afterAll(() => world.close());

const aKnownPatient = (): Promise<{ id: string }> => world.keepPatient(aPatient().registeredBy(minh));
const vitals = (more: object = {}) => ({
  id: newId(),
  takenAt: new Date().toISOString(),
  pulse: 112,
  systolic: 98,
  diastolic: 60,
  temperature: 37.2,
  respirations: 22,
  spo2: 93,
  onOxygen: false,
  consciousness: 'A',
  ...more,
});
const complete = (patientId: string, more: object = {}) => ({
  patientId,
  consentBasis: 'agreed',
  specialtyCode: 'cardiology',
  priority: 2,
  callBack: '0912345678',
  situation: 'Đau ngực trái 2 giờ',
  background: 'Tăng huyết áp',
  examination: 'Tim đều',
  diagnosisCode: 'I21.0',
  questions: [
    { id: newId(), text: 'Có chỉ định tiêu sợi huyết không?' },
    { id: newId(), text: 'Có cần chuyển ngay không?' },
  ],
  ...more,
});

async function aReadyCase(more: object = {}): Promise<string> {
  const { id: patientId } = await aKnownPatient();
  const id = newId();
  await clinic.put(`/cases/${id}`, complete(patientId, more)).expect(200);
  await clinic.post(`/cases/${id}/vitals`, vitals()).expect(200);
  return id;
}

describe('from a patient to a closed case', () => {
  it('is written, sent, answered, followed up and closed', async () => {
    const patientId = newId();
    await clinic
      .post('/patients', { id: patientId, name: 'Phạm Văn Đức', birthDate: '1958', sex: 1, allergyStatus: 'not-asked' })
      .expect(201);
    const id = newId();

    const { body: first } = await clinic.put(`/cases/${id}`, { patientId, situation: 'Đau ngực' }).expect(200);
    expect(first).toMatchObject({
      id,
      number: expect.stringMatching(/^HC-20\d\d-\d{6}$/),
      version: 1,
      missing: [
        'consentBasis',
        'specialtyCode',
        'priority',
        'callBack',
        'background',
        'vitals',
        'examination',
        'diagnosis',
        'questions',
      ],
    });
    const { body: early } = await clinic.post(`/cases/${id}/submit`).expect(422);
    expect(early).toMatchObject({ code: 'case.incomplete', fields: { questions: 'missing', vitals: 'missing' } });

    const { patientId: _same, ...form } = complete(patientId);
    const { body: second } = await clinic.put(`/cases/${id}`, form).set('If-Match', '"1"').expect(200);
    expect(second).toMatchObject({ version: 2, missing: ['vitals'] });
    const { body: measured } = await clinic.post(`/cases/${id}/vitals`, vitals()).expect(200);
    expect(measured).toMatchObject({ missing: [] });
    expect(measured.vitals[0].news2).toMatchObject({ status: 'scored', score: 8, risk: 'high', proposedPriority: 1 });

    const { body: sent } = await clinic.post(`/cases/${id}/submit`).expect(200);
    expect(sent).toMatchObject({
      state: 'ringing',
      side: 'requester',
      requester: { name: 'Minh' },
      requestingFacility: { shortName: 'TTYT Xuân Lộc' },
      consultingFacility: { shortName: 'BV Đồng Nai' },
      specialty: { code: 'cardiology', nameVi: 'Tim mạch' },
      diagnosis: { code: 'I21.0', nameEn: 'Acute transmural myocardial infarction of anterior wall' },
      consent: { basis: 'agreed', recordedBy: { name: 'Minh' } },
      patient: { name: 'Phạm Văn Đức', allergyStatus: 'not-asked', age: { unit: 'year', approximate: true } },
      questions: [{ number: 1, answer: null }, { number: 2 }],
      can: { edit: false, submit: false, withdraw: true, reportOutcome: false, close: false },
    });
    const minutes = (time: string) => (Date.parse(time) - Date.parse(sent.submittedAt)) / 60_000;
    expect([minutes(sent.firstAnswerDueAt), minutes(sent.fullAdviceDueAt)]).toEqual([10, 60]);

    await clinic.post(`/cases/${id}/close`).expect(409);
    await clinic.post(`/cases/${id}/outcome`, { kind: 'improved', text: 'Ổn' }).expect(409);
    await world.sql(`UPDATE medical_case SET state = 'answered', consulting_practitioner_id = $2 WHERE id = $1`, [
      id,
      lan.id,
    ]);
    await world.route(id, lan);
    await hospital.post(`/cases/${id}/outcome`, { kind: 'improved', text: 'Ổn' }).expect(403);
    await clinic.post(`/cases/${id}/close`).expect(409);

    const outcome = { kind: 'transferred', text: 'Chuyển BV Đồng Nai, đã can thiệp' };
    const { body: reported } = await clinic.post(`/cases/${id}/outcome`, outcome).expect(200);
    expect(reported).toMatchObject({ state: 'outcome-reported', outcome: { ...outcome } });
    const { body: closed } = await hospital.post(`/cases/${id}/close`).expect(200);
    expect(closed).toMatchObject({ state: 'closed', side: 'consultant', can: { writeMessage: false } });

    const { body: timeline } = await clinic.get(`/cases/${id}/timeline`).expect(200);
    expect(timeline.map((event: { type: string }) => event.type)).toEqual([
      'created',
      'vitals-added',
      'submitted',
      'outcome-reported',
      'closed',
    ]);
  });

  it('may be about somebody unknown, in an emergency', async () => {
    const patientId = newId();
    await clinic
      .post('/patients', {
        id: patientId,
        unnamedReason: 'unknown',
        estimatedAge: 60,
        sex: 3,
        allergyStatus: 'not-asked',
      })
      .expect(201);
    const id = newId();
    const draft = complete(patientId, { consentBasis: 'emergency', priority: 1, background: '', examination: '' });
    await clinic.put(`/cases/${id}`, draft).expect(200);
    const arrest = vitals({ pulse: 0, confirmed: ['pulse'] });
    await clinic.post(`/cases/${id}/vitals`, arrest).expect(200);
    const { body } = await clinic.post(`/cases/${id}/submit`).expect(200);
    expect(body).toMatchObject({ state: 'ringing', patient: { name: null, unnamedReason: 'unknown' } });
  });

  it('can be taken back, and then nothing more happens to it', async () => {
    const id = await aReadyCase();
    await clinic.post(`/cases/${id}/submit`).expect(200);
    await clinic.post(`/cases/${id}/withdraw`, { reason: ' ' }).expect(422);
    const { body } = await colleague.post(`/cases/${id}/withdraw`, { reason: 'Bệnh nhân đã chuyển viện' }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Bệnh nhân đã chuyển viện' });
    await clinic.post(`/cases/${id}/withdraw`, { reason: 'Lần nữa' }).expect(409);
    await clinic.post(`/cases/${id}/submit`).expect(409);
    await clinic.post(`/cases/${id}/vitals`, vitals()).expect(409);
    await clinic.post(`/cases/${id}/messages`, { id: newId(), text: 'a' }).expect(409);
  });
});

describe('sending', () => {
  it('twice makes one case with one page to begin', async () => {
    const id = await aReadyCase();
    const [one, two] = await Promise.all([clinic.post(`/cases/${id}/submit`), colleague.post(`/cases/${id}/submit`)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const again = await clinic.post(`/cases/${id}/submit`).expect(200);
    expect(again.body.submittedAt).toBe(one.body.submittedAt);
    const events = await world.sql<{ type: string }>(
      `SELECT type FROM case_event WHERE case_id = $1 AND type = 'submitted'`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect((await world.told(id)).filter((event) => event.type === 'CaseSubmitted')).toHaveLength(1);
  });

  it('needs a contract between the two facilities', async () => {
    const id = await aReadyCase();
    await world.sql(
      `UPDATE support_agreement SET valid = '[2020-01-01,2021-01-01)' WHERE requesting_facility_id = $1`,
      [minh.facilityId],
    );
    const { body } = await clinic.post(`/cases/${id}/submit`).expect(409);
    expect(body.code).toBe('case.no-support-agreement');
    await world.sql(`UPDATE support_agreement SET valid = '[2020-01-01,)'`);
    await clinic.post(`/cases/${id}/submit`).expect(200);
  });

  it('sends what was read, not what a colleague changed meanwhile', async () => {
    const id = await aReadyCase();
    await colleague.put(`/cases/${id}`, { situation: 'Khác' }).set('If-Match', '1').expect(200);
    const { body } = await clinic.post(`/cases/${id}/submit`).set('If-Match', '1').expect(409);
    expect(body).toMatchObject({ code: 'case.changed-meanwhile', facts: { version: 2 } });
    await clinic.post(`/cases/${id}/submit`).set('If-Match', '2').expect(200);
  });

  it('of a booked case needs its time, in the future', async () => {
    const id = await aReadyCase({ priority: 5 });
    const { body: without } = await clinic.post(`/cases/${id}/submit`).expect(422);
    expect(without.fields).toEqual({ answerNeededBy: 'missing' });
    await clinic.put(`/cases/${id}`, { answerNeededBy: '2020-01-01T08:00:00Z' }).set('If-Match', '1').expect(200);
    const { body: past } = await clinic.post(`/cases/${id}/submit`).expect(422);
    expect(past.fields).toEqual({ answerNeededBy: 'in-the-past' });
    const slot = new Date(Date.now() + 86_400_000).toISOString();
    await clinic.put(`/cases/${id}`, { answerNeededBy: slot }).set('If-Match', '2').expect(200);
    const { body } = await clinic.post(`/cases/${id}/submit`).expect(200);
    expect(body.firstAnswerDueAt).toBe(slot);
  });
});

describe('a draft', () => {
  it('is made once, however often its first save is sent', async () => {
    const { id: patientId } = await aKnownPatient();
    const id = newId();
    const save = () => clinic.put(`/cases/${id}`, complete(patientId));
    const answers = await Promise.all([save(), save(), save()]);
    expect(answers.every((answer) => answer.status === 200 || answer.body.code === 'case.changed-meanwhile')).toBe(
      true,
    );
    expect(answers.some((answer) => answer.status === 200)).toBe(true);
    expect(await world.sql('SELECT id FROM medical_case WHERE patient_id = $1', [patientId])).toHaveLength(1);
  });

  it('keeps what is left out, clears what is null, and does not overwrite a colleague', async () => {
    const id = await aReadyCase();
    await clinic.put(`/cases/${id}`, { callBack: null, situation: 'Mới' }).set('If-Match', '1').expect(200);
    const { body: lost } = await colleague.put(`/cases/${id}`, { situation: 'Cũ' }).set('If-Match', '1').expect(409);
    expect(lost).toMatchObject({ code: 'case.changed-meanwhile', facts: { version: 2 } });
    await colleague.put(`/cases/${id}`, { situation: 'Cũ' }).expect(409);
    const { body } = await clinic.get(`/cases/${id}`).expect(200);
    expect(body).toMatchObject({
      situation: 'Mới',
      callBack: null,
      background: 'Tăng huyết áp',
      missing: ['callBack'],
    });
    expect(body.questions).toHaveLength(2);
  });

  it('numbers its questions as they stand', async () => {
    const id = await aReadyCase();
    const questions = [
      { id: newId(), text: 'Hai?' },
      { id: newId(), text: '  ' },
      { id: newId(), text: 'Một?' },
    ];
    await clinic.put(`/cases/${id}`, { questions }).set('If-Match', '1').expect(200);
    const { body } = await clinic.get(`/cases/${id}`).expect(200);
    expect(body.questions).toMatchObject([
      { number: 1, text: 'Hai?' },
      { number: 2, text: 'Một?' },
    ]);
    const stolen = [{ id: questions[0]!.id, text: 'Của ca khác' }];
    const other = await aReadyCase();
    await clinic.put(`/cases/${other}`, { questions: stolen }).set('If-Match', '1').expect(409);
  });

  it('is not for the other side, and not after it was sent', async () => {
    const id = await aReadyCase();
    await clinic.post(`/cases/${id}/submit`).expect(200);
    await world.route(id, lan);
    const { body: late } = await clinic.put(`/cases/${id}`, { situation: 'x' }).set('If-Match', '2').expect(409);
    expect(late).toMatchObject({ code: 'case.wrong-state', facts: { state: 'ringing' } });
    const { body: notYours } = await hospital.put(`/cases/${id}`, { situation: 'x' }).set('If-Match', '2').expect(403);
    expect(notYours.code).toBe('case.not-yours');
  });
});

describe('bad input gets a code and changes nothing', () => {
  it.each<[string, object, Record<string, string>]>([
    ['no patient', { patientId: undefined }, { patientId: 'required' }],
    ['a patient whom nobody knows', { patientId: newId() }, { patientId: 'unknown-patient' }],
    ['no id', { patientId: 'x' }, { patientId: 'not-an-id' }],
    ['null for what cannot be empty', { situation: null }, { situation: 'wrong-type' }],
    ['a number for a text', { situation: 7 }, { situation: 'wrong-type' }],
    ['a text too long', { situation: 'x'.repeat(4001) }, { situation: 'too-long' }],
    ['no such priority', { priority: 6 }, { priority: 'not-a-choice' }],
    ['a priority in words', { priority: '1' }, { priority: 'not-a-choice' }],
    ['no such consent', { consentBasis: 'yes' }, { consentBasis: 'not-a-choice' }],
    ['a code that is none', { diagnosisCode: 'I99.99' }, { diagnosisCode: 'unknown-code' }],
    ['a specialty that is none', { specialtyCode: 'magic' }, { specialtyCode: 'unknown-code' }],
    [
      'a hospital without a contract',
      { consultingFacilityId: newId() },
      { consultingFacilityId: 'no-support-agreement' },
    ],
    ['a day without a time', { admittedAt: '2026-03-01' }, { admittedAt: 'not-a-time' }],
    ['a time without an offset', { admittedAt: '2026-03-01T08:00' }, { admittedAt: 'not-a-time' }],
    ['a time to come', { admittedAt: '2199-03-01T08:00:00Z' }, { admittedAt: 'in-the-future' }],
    ['an unknown field', { colour: 'red' }, { colour: 'unknown-field' }],
    ['a state', { state: 'closed' }, { state: 'unknown-field' }],
    ['questions that are none', { questions: 'Có không?' }, { questions: 'wrong-type' }],
    ['a question without an id', { questions: [{ text: 'a' }] }, { 'questions.0.id': 'required' }],
    [
      'a question too long',
      { questions: [{ id: newId(), text: 'x'.repeat(1001) }] },
      { 'questions.0.text': 'too-long' },
    ],
    ['another facility', { requestingFacilityId: newId() }, { requestingFacilityId: 'not-yours' }],
  ])('%s', async (_what, change, fields) => {
    const { id: patientId } = await aKnownPatient();
    const id = newId();
    const { body } = await clinic.put(`/cases/${id}`, { ...complete(patientId), ...change }).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
    await clinic.get(`/cases/${id}`).expect(404);
  });

  it('JSON that is none', async () => {
    const { body } = await clinic.put(`/cases/${newId()}`, {}).type('json').send('{"patientId":').expect(400);
    expect(body.code).toBe('request.malformed');
  });

  it('a body too large', async () => {
    const { body } = await clinic.put(`/cases/${newId()}`, { situation: 'x'.repeat(300_000) }).expect(413);
    expect(body.code).toBe('request.too-large');
  });

  it('an id or a version that is none', async () => {
    await clinic.get('/cases/1').expect(400);
    const { body } = await clinic.put(`/cases/${newId()}`, {}).set('If-Match', 'abc').expect(422);
    expect(body.fields).toEqual({ 'if-match': 'wrong-format' });
  });
});

describe('vital signs', () => {
  it.each<[object, string, Record<string, string>]>([
    [{ pulse: 700 }, 'input.invalid', { pulse: 'impossible' }],
    [{ pulse: '80' }, 'input.invalid', { pulse: 'wrong-type' }],
    [{ systolic: 80, diastolic: 120 }, 'input.invalid', { diastolic: 'impossible' }],
    [{ takenAt: '2199-01-01T00:00:00Z' }, 'input.invalid', { takenAt: 'in-the-future' }],
    [{ consciousness: 'X' }, 'input.invalid', { consciousness: 'not-a-choice' }],
    [{ spo2Scale: 3 }, 'input.invalid', { spo2Scale: 'not-a-choice' }],
    [{ confirmed: ['weather'] }, 'input.invalid', { confirmed: 'not-a-choice' }],
    [{ pulse: 0 }, 'vitals.to-confirm', { pulse: 'unlikely' }],
    [{ pulse: 0, spo2: 30, confirmed: ['pulse'] }, 'vitals.to-confirm', { spo2: 'unlikely' }],
  ])('%j: %s', async (change, code, fields) => {
    const id = await aReadyCase();
    const { body } = await clinic.post(`/cases/${id}/vitals`, vitals(change)).expect(422);
    expect(body).toMatchObject({ code, fields });
    expect((await clinic.get(`/cases/${id}`)).body.vitals).toHaveLength(1);
  });

  it('may be mended while the case is a draft, and stand when it was sent', async () => {
    const id = await aReadyCase();
    const set = vitals({ pulse: 100 });
    await clinic.post(`/cases/${id}/vitals`, set).expect(200);
    await clinic.post(`/cases/${id}/vitals`, { ...set, pulse: 101 }).expect(200);
    await clinic.post(`/cases/${id}/submit`).expect(200);
    const { body } = await clinic.post(`/cases/${id}/vitals`, { ...set, pulse: 55 }).expect(200);
    expect(body.vitals.map((each: { pulse: number }) => each.pulse).sort()).toEqual([101, 112]);
  });

  it('without one item have no score', async () => {
    const id = await aReadyCase();
    const { body } = await clinic.post(`/cases/${id}/vitals`, vitals({ temperature: null })).expect(200);
    expect(body.vitals[0].news2).toMatchObject({ status: 'incomplete', missing: ['temperature'], score: null });
  });

  it('of a child have no NEWS2', async () => {
    const child = await world.keepPatient(aPatient().registeredBy(minh).with({ birthDate: '2022-05' }));
    const id = newId();
    await clinic.put(`/cases/${id}`, complete(child.id)).expect(200);
    const { body } = await clinic.post(`/cases/${id}/vitals`, vitals()).expect(200);
    expect(body.vitals[0].news2).toMatchObject({ status: 'not-applicable', reason: 'under-16', score: null });
  });
});

describe('the thread', () => {
  it('is read and written by both sides, each message once', async () => {
    const id = await aReadyCase();
    await clinic.post(`/cases/${id}/messages`, { id: newId(), text: 'Nháp' }).expect(409);
    await clinic.post(`/cases/${id}/submit`).expect(200);
    await world.route(id, lan);
    const message = { id: newId(), text: 'Troponin?' };
    const { body: posted } = await hospital.post(`/cases/${id}/messages`, message).expect(200);
    await hospital.post(`/cases/${id}/messages`, message).expect(200);
    expect(posted).toMatchObject([{ ...message, author: { name: 'Lan' }, mine: true }]);
    await clinic.post(`/cases/${id}/messages`, { id: message.id, text: 'Trùng' }).expect(409);
    const { body: thread } = await clinic.get(`/cases/${id}/messages`).expect(200);
    expect(thread).toMatchObject([{ ...message, mine: false }]);
    expect((await clinic.get(`/cases/${id}`)).body.unreadMessages).toBe(1);
  });

  it.each([
    ['nothing', { id: newId(), text: '' }, { text: 'required' }],
    ['only blanks', { id: newId(), text: ' \n ' }, { text: 'wrong-format' }],
    ['too much', { id: newId(), text: 'x'.repeat(4001) }, { text: 'too-long' }],
    ['no such id', { id: 'x', text: 'a' }, { id: 'not-an-id' }],
    ['without an id', { text: 'a' }, { id: 'required' }],
  ])('refuses %s', async (_what, input, fields) => {
    const { body } = await clinic.post(`/cases/${newId()}/messages`, input).expect(422);
    expect(body.fields).toEqual(fields);
  });
});

describe('who may not know of a case is told that there is none', () => {
  let id: string;
  beforeAll(async () => {
    id = await aReadyCase();
  });

  it.each<[string, (browser: Browser) => ReturnType<Browser['get']>]>([
    ['its page', (browser) => browser.get(`/cases/${id}`)],
    ['its timeline', (browser) => browser.get(`/cases/${id}/timeline`)],
    ['its thread', (browser) => browser.get(`/cases/${id}/messages`)],
    ['saving it', (browser) => browser.put(`/cases/${id}`, { situation: 'x' }).set('If-Match', '1')],
    ['sending it', (browser) => browser.post(`/cases/${id}/submit`)],
    ['taking it back', (browser) => browser.post(`/cases/${id}/withdraw`, { reason: 'x' })],
    ['its outcome', (browser) => browser.post(`/cases/${id}/outcome`, { kind: 'improved', text: 'x' })],
    ['closing it', (browser) => browser.post(`/cases/${id}/close`)],
    ['reading mark', (browser) => browser.post(`/cases/${id}/read`)],
    ['vital signs', (browser) => browser.post(`/cases/${id}/vitals`, vitals())],
    ['a message', (browser) => browser.post(`/cases/${id}/messages`, { id: newId(), text: 'x' })],
  ])('%s', async (_what, ask) => {
    for (const browser of [elsewhere, hospital]) {
      const { body, status } = await ask(browser);
      expect([status, body.code]).toEqual([404, 'case.not-found']);
    }
  });

  it('as when there is really none', async () => {
    const { body } = await elsewhere.get(`/cases/${newId()}`).expect(404);
    const { body: hidden } = await elsewhere.get(`/cases/${id}`).expect(404);
    expect({ ...hidden, requestId: 0 }).toEqual({ ...body, requestId: 0 });
  });

  it('also when making one with its id', async () => {
    const patient = await world.keepPatient(aPatient().registeredBy({ ...minh, facilityId: world.longKhanh }));
    await elsewhere.put(`/cases/${id}`, complete(patient.id)).expect(404);
  });

  it('leaves a line in the audit, whether seen or refused', async () => {
    await clinic.get(`/cases/${id}`).expect(200);
    await elsewhere.get(`/cases/${id}`).expect(404);
    const rows = await world.sql<{ outcome: string; error_code: string | null; record_ids: string[] }>(
      'SELECT outcome, error_code, record_ids, patient_ids FROM audit_event ORDER BY audit_event.id DESC LIMIT 2',
    );
    expect(rows).toMatchObject([
      { outcome: 'refused', error_code: 'case.not-found' },
      { outcome: 'success', record_ids: [id], patient_ids: [expect.any(String)] },
    ]);
  });
});

describe('diagnoses', () => {
  it.each([
    ['I21', ['I21.0']],
    ['i21.0', ['I21.0']],
    ['nhoi mau co tim', ['I21.0']],
    ['infarction anterior', ['I21.0']],
    ['viêm phổi', []],
    ['%', []],
  ])('%s finds %j', async (text, codes) => {
    const { body } = await clinic.post('/icd10/search', { text }).expect(200);
    expect(body.map((each: { code: string }) => each.code)).toEqual(codes);
  });
});

it('a built case is complete', async () => {
  const patient = await aKnownPatient();
  const id = await world.keepCase(aCase().from(minh).of(patient));
  expect((await clinic.get(`/cases/${id}`).expect(200)).body.missing).toEqual([]);
});
