import type { WorklistView } from '#contract';
import type { Browser } from '../support/access.world.js';
import { aCase, aPatient, type Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let clinic: Browser;
let hospital: Browser;
let dao: string;
let binh: string;
let patientId: string;

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  clinic = await world.browserOf(minh);
  hospital = await world.browserOf(lan);
  await world.sql(`INSERT INTO specialty VALUES ('surgery', 'Ngoại', 'Surgery', 2) ON CONFLICT DO NOTHING`);
  await world.sql(
    `INSERT INTO icd10 VALUES ('I21.4', 'Nhồi máu dưới nội tâm mạc', 'Infarction', false),
       ('J18.9', 'Viêm phổi', 'Pneumonia', false) ON CONFLICT DO NOTHING`,
  );
  patientId = (
    await world.keepPatient(
      aPatient()
        .called('Nguyễn Thị Đào')
        .with({
          birthDate: '1961-08-20',
          identifiers: [
            { system: 'personal-id', value: '075161001234', issuer: '' },
            { system: 'insurance', value: 'DN4757512345678', issuer: '' },
          ],
        })
        .registeredBy(minh),
    )
  ).id;
  dao = await world.keepCase(
    aCase()
      .from(minh)
      .of({ id: patientId })
      .askedOf('cardiology', world.hospital)
      .urgent(1)
      .sent('ringing', new Date('2026-03-16T01:00:00Z'))
      .with({ number: 'HC-2026-000777', diagnosisCode: 'I21.4', consultingPractitionerId: lan.id }),
  );
  binh = await world.keepCase(
    aCase()
      .from(minh)
      .of(await world.keepPatient(aPatient().called('Trần Văn Bình').registeredBy(minh)))
      .askedOf('surgery', world.longKhanh)
      .urgent(3)
      // The last hour of April in Vietnam.
      .sent('answered', new Date('2026-04-30T16:30:00Z'))
      .with({ number: 'HC-2026-001778', diagnosisText: 'Viêm ruột thừa', situation: 'Đau bụng', conclusion: 'Mổ' }),
  );
});
afterAll(() => world.close());

const found = async (search: object, browser = clinic, view: WorklistView = 'all', more: object = {}) =>
  ((await browser.post('/cases/search', { view, search, ...more }).expect(200)).body.rows as { id: string }[]).map(
    ({ id }) => id,
  );

describe('finding cases', () => {
  it.each([
    ['thi DAO'],
    ['đào nguyễn'],
    ['dao 1961'],
    ['Ng'],
    ['Đào'],
    ['777'],
    ['000777'],
    ['HC-2026-000777'],
    ['075161001234'],
    ['0751 6100 1234'],
    ['dn475 751 234'],
    ['4757512345678'],
    ['I21.4'],
    ['nhoi mau'],
    ['dau nguc'],
  ])('%s is the one who is meant', async (text) => {
    expect(await found({ text })).toEqual([dao]);
    expect(await found({ text }, clinic, 'mine')).toEqual([dao]);
  });

  it.each(['%', '_', '\\', '#asks', '', "'", 'dao binh', 'guyen', 'ngu dao', 'N', '075161001235', 'a:*|b', '#icd:i21'])(
    '“%s” is nobody, or no word at all',
    async (text) => {
      const nobody = text === '' ? [dao, binh] : [];
      expect((await found({ text })).sort()).toEqual([...nobody].sort());
    },
  );

  it('keeps to what is said of code, specialty, priority, facility, doctor and days, all at once', async () => {
    const both = [dao, binh].sort();
    expect(await found({ icd10: 'I21' })).toEqual([dao]);
    expect(await found({ icd10: 'i2' })).toEqual([dao]);
    expect(await found({ icd10: 'I22' })).toEqual([]);
    expect(await found({ specialtyCode: 'surgery' })).toEqual([binh]);
    expect(await found({ priorities: [1, 2] })).toEqual([dao]);
    expect(await found({ facilityId: world.longKhanh })).toEqual([binh]);
    expect((await found({ facilityId: world.xuanLoc })).sort()).toEqual(both);
    expect(await found({ practitionerId: lan.id })).toEqual([dao]);
    expect((await found({ practitionerId: minh.id })).sort()).toEqual(both);
    expect(await found({ from: '2026-04-01T00:00:00+07:00', to: '2026-05-01T00:00:00+07:00' })).toEqual([binh]);
    expect(await found({ from: '2026-05-01T00:00:00+07:00' })).toEqual([]);
    expect(await found({ to: '2026-04-01T00:00:00+07:00' })).toEqual([dao]);
    expect(await found({ from: '1990-01-01T00:00:00+07:00', text: 'dao' })).toEqual([dao]);
    expect(await found({ days: 3650, specialtyCode: 'surgery' })).toEqual([binh]);
    expect(await found({ specialtyCode: 'surgery', priorities: [1] })).toEqual([]);
    expect(await found({ text: 'dao', icd10: 'I21', priorities: [1], practitionerId: lan.id })).toEqual([dao]);
    expect(await found({ text: 'dau' }, clinic, 'all', { states: ['answered'] })).toEqual([binh]);
  });

  it('finds for a reader what was routed to them, and only as long as it is', async () => {
    expect(await found({ text: 'dao' }, hospital)).toEqual([]);
    await world.route(dao, lan);
    for (const view of ['all', 'queue'] as const) expect(await found({ text: 'dao' }, hospital, view)).toEqual([dao]);
    expect(await found({ text: 'binh' }, hospital)).toEqual([]);
    await world.sql('UPDATE record_grant SET revoked_at = now() WHERE record_id = $1', [dao]);
    expect(await found({ text: 'dao' }, hospital)).toEqual([]);
    const other = await world.browserOf(await world.doctor('Hải', world.longKhanh));
    expect(await found({ text: 'dau' }, other)).toEqual([]);
  });

  it('knows at once what was changed: the patient’s name and numbers, and the case', async () => {
    await world.sql(`UPDATE patient SET name = 'Đỗ Thị Sương' WHERE id = $1`, [patientId]);
    expect(await found({ text: 'do suong' })).toEqual([dao]);
    expect(await found({ text: 'nguyen' })).toEqual([]);
    await world.sql('DELETE FROM patient_identifier WHERE patient_id = $1', [patientId]);
    expect(await found({ text: '075161001234' })).toEqual([]);
    await world.sql(`UPDATE medical_case SET diagnosis_code = 'J18.9', conclusion = 'Viêm phổi' WHERE id = $1`, [dao]);
    expect(await found({ icd10: 'J18' })).toEqual([dao]);
    expect(await found({ icd10: 'I21' })).toEqual([]);
    expect(await found({ text: 'viem phoi' })).toEqual([dao]);
  });

  it('writes down whose cases were found', async () => {
    await found({ text: 'suong' });
    const [noted] = await world.sql<{ record_ids: string[]; text: string }>(
      'SELECT record_ids, audit_event::text AS text FROM audit_event ORDER BY at DESC, id DESC LIMIT 1',
    );
    expect(noted?.record_ids).toEqual([dao]);
    expect(noted?.text.toLowerCase()).not.toContain('suong');
  });
});

describe('saved filters', () => {
  const filter = { view: 'all', states: ['ringing'], search: { text: 'Đào', days: 30, priorities: [1] } };
  const [one, other] = ['0190a1b2-0000-7000-8000-000000000001', '0190a1b2-0000-7000-8000-000000000002'];
  const names = async (browser: Browser): Promise<string[]> =>
    ((await browser.get('/worklist/filters').expect(200)).body as { name: string }[]).map(({ name }) => name);

  it('are kept, in the order of the Vietnamese alphabet, changed and removed', async () => {
    await clinic.put(`/worklist/filters/${one}`, { name: 'Đang gọi', filter }).expect(200);
    await clinic.put(`/worklist/filters/${one}`, { name: 'Đang gọi', filter }).expect(200);
    await clinic.put(`/worklist/filters/${other}`, { name: 'Cấp cứu', filter: { view: 'mine' } }).expect(200);
    expect((await clinic.get('/worklist/filters')).body).toEqual([
      { id: other, name: 'Cấp cứu', filter: { view: 'mine' } },
      { id: one, name: 'Đang gọi', filter },
    ]);
    const { body } = await clinic.put(`/worklist/filters/${other}`, { name: 'Đang gọi', filter }).expect(409);
    expect(body).toMatchObject({ code: 'case.filter-name-taken', fields: { name: 'taken' } });
    await clinic.delete(`/worklist/filters/${other}`).expect(204);
    await clinic.delete(`/worklist/filters/${other}`).expect(404);
    expect(await names(clinic)).toEqual(['Đang gọi']);
  });

  it('are nobody else’s to see, change or remove', async () => {
    expect(await names(hospital)).toEqual([]);
    await hospital.put(`/worklist/filters/${one}`, { name: 'Của tôi', filter }).expect(404);
    await hospital.delete(`/worklist/filters/${one}`).expect(404);
    expect(await names(clinic)).toEqual(['Đang gọi']);
  });

  it('are thirty at most, and say what cannot be one', async () => {
    const kept = await Promise.all(
      Array.from({ length: 31 }, (_, n) =>
        hospital.put(`/worklist/filters/0190a1b2-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`, {
          name: `Bộ lọc ${n}`,
          filter,
        }),
      ),
    );
    expect(kept.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(kept.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'case.too-many-filters' });
    const { body } = await clinic.put(`/worklist/filters/${one}`, { name: '', filter: { view: 'x' } }).expect(422);
    expect(body.fields).toEqual({ name: 'too-short', 'filter.view': 'not-a-choice' });
  });
});
