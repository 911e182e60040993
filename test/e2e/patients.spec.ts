import { newId } from '#platform';
import type { Browser } from '../support/access.world.js';
import { aCase, aPatient, type Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let clinic: Browser;
let hospital: Browser;
let elsewhere: Browser;

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  clinic = await world.browserOf(minh);
  hospital = await world.browserOf(lan);
  elsewhere = await world.browserOf(await world.doctor('Hải', world.longKhanh));
});
afterAll(() => world.close());

const known = (more: object = {}) => ({
  id: newId(),
  name: 'Nguyễn Thị Hoa',
  birthDate: '1984-05-01',
  sex: 2,
  allergyStatus: 'none-known',
  ...more,
});
const found = async (browser: Browser, text: string): Promise<string[]> =>
  (await browser.post('/patients/search', { text }).expect(200)).body.map((each: { name: string }) => each.name);

describe('adding a patient', () => {
  it('keeps what is known, in one form of writing', async () => {
    const { body } = await clinic
      .post(
        '/patients',
        known({
          name: '  Đặng   Văn A '.normalize('NFD'),
          phone: '+84 912 345 678',
          communeCode: '26425',
          allergyStatus: 'recorded',
          allergies: 'Penicillin: nổi mề đay',
          identifiers: [
            { system: 'personal-id', value: '087 084 000 998' },
            { system: 'insurance', value: 'gd4757512345678;7512345678' },
          ],
        }),
      )
      .expect(201);
    expect(body).toMatchObject({
      name: 'Đặng Văn A',
      phone: '0912345678',
      communeName: 'Xuân Lộc',
      facilityId: world.xuanLoc,
      version: 1,
      canEdit: true,
      warnings: ['sex-differs'],
      age: { unit: 'year', approximate: false },
      identifiers: [
        { system: 'insurance', value: '7512345678' },
        { system: 'insurance', value: 'GD4757512345678' },
        { system: 'personal-id', value: '087084000998' },
      ],
    });
    expect((await clinic.get(`/patients/${body.id}`).expect(200)).body).toEqual(body);
  });

  it('sent twice makes one', async () => {
    const input = known({ name: 'Hai Lần' });
    const [one, two] = await Promise.all([clinic.post('/patients', input), clinic.post('/patients', input)]);
    expect([one.status, two.status, one.body]).toEqual([201, 201, two.body]);
    expect(await found(clinic, 'hai lan')).toEqual(['Hai Lần']);
  });

  it('under an id that is another facility’s patient tells nothing', async () => {
    const input = known();
    await clinic.post('/patients', input).expect(201);
    const { body } = await elsewhere.post('/patients', known({ id: input.id })).expect(404);
    expect(body.code).toBe('patient.not-found');
  });

  it('with a number that a visible patient has answers who that is', async () => {
    const identifiers = [{ system: 'personal-id', value: '075191000777' }];
    const first = known({ identifiers });
    await clinic.post('/patients', first).expect(201);
    const { body } = await clinic.post('/patients', known({ identifiers })).expect(409);
    expect(body).toMatchObject({ code: 'patient.known-already', facts: { patientId: first.id } });
    // Who may not know of that patient may register their own.
    await elsewhere.post('/patients', known({ identifiers })).expect(201);
  });

  it.each<[string, object, Record<string, string>]>([
    ['no name and no reason', { name: null }, { name: 'required' }],
    ['no sex', { sex: undefined }, { sex: 'required' }],
    ['no such sex', { sex: 4 }, { sex: 'not-a-choice' }],
    ['no word on allergies', { allergyStatus: undefined }, { allergyStatus: 'required' }],
    ['allergies without saying which', { allergyStatus: 'recorded' }, { allergies: 'required' }],
    ['a birth date to come', { birthDate: '2199-01-01' }, { birthDate: 'in-the-future' }],
    ['a birth date in 1899', { birthDate: '1899' }, { birthDate: 'too-long-ago' }],
    ['a day that is none', { birthDate: '1984-02-30' }, { birthDate: 'not-a-date' }],
    ['a date as it is written', { birthDate: '30/02/1984' }, { birthDate: 'wrong-format' }],
    ['a name too long', { name: 'x'.repeat(121) }, { name: 'too-long' }],
    ['a number for a name', { name: 7 }, { name: 'wrong-type' }],
    [
      'a short personal id',
      { identifiers: [{ system: 'personal-id', value: '123' }] },
      { 'identifiers.0.value': 'wrong-format' },
    ],
    [
      'no such kind of number',
      { identifiers: [{ system: 'library', value: '1' }] },
      { 'identifiers.0.system': 'not-a-choice' },
    ],
    ['a commune that is none', { communeCode: '00000' }, { communeCode: 'unknown-code' }],
    ['another facility', { facilityId: newId() }, { facilityId: 'not-yours' }],
    ['an unknown field', { nickname: 'x' }, { nickname: 'unknown-field' }],
    ['no id', { id: undefined }, { id: 'required' }],
  ])('refuses %s', async (_what, change, fields) => {
    const { body } = await clinic.post('/patients', known(change)).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
  });
});

describe('changing a patient', () => {
  it('changes what is given, clears what is null, and does not overwrite a colleague', async () => {
    const { body: before } = await clinic.post('/patients', known({ phone: '0912345678' })).expect(201);
    const url = `/patients/${before.id}`;
    const { body: after } = await clinic
      .patch(url, { phone: null, address: 'Ấp 3' })
      .set('If-Match', '"1"')
      .expect(200);
    expect(after).toMatchObject({ phone: null, address: 'Ấp 3', name: before.name, version: 2 });
    const { body: late } = await clinic.patch(url, { name: 'Khác' }).set('If-Match', '"1"').expect(409);
    expect(late).toMatchObject({ code: 'patient.changed-meanwhile', facts: { version: 2 } });
    await clinic.patch(url, { name: 'Khác' }).expect(409);
    const { body: bad } = await clinic.patch(url, { sex: null }).set('If-Match', '2').expect(422);
    expect(bad.fields).toEqual({ sex: 'not-a-choice' });
    const named = { unnamedReason: null, name: 'Đã biết tên' };
    await clinic.patch(url, named).set('If-Match', '2').expect(200);
  });

  it('is for the facility that registered them', async () => {
    const patient = await world.keepPatient(aPatient().called('Của Xuân Lộc').registeredBy(minh));
    const caseId = await world.keepCase(aCase().from(minh).of(patient).sent());
    await elsewhere.patch(`/patients/${patient.id}`, { address: 'x' }).set('If-Match', '1').expect(404);
    await world.route(caseId, lan);
    const { body } = await hospital.get(`/patients/${patient.id}`).expect(200);
    expect(body.canEdit).toBe(false);
    const refused = await hospital.patch(`/patients/${patient.id}`, { address: 'x' }).set('If-Match', '1').expect(403);
    expect(refused.body.code).toBe('patient.not-yours');
  });
});

describe('finding a patient', () => {
  beforeAll(async () => {
    const identifiers = [{ system: 'personal-id' as const, value: '075061000123', issuer: '' }];
    await world.keepPatient(aPatient().called('Đỗ Thị Đào').registeredBy(minh).with({ identifiers }));
    await world.keepPatient(
      aPatient()
        .called('Đỗ Văn Long')
        .registeredBy({ ...minh, facilityId: world.longKhanh }),
    );
  });

  it.each([
    ['đỗ thị đào', ['Đỗ Thị Đào']],
    ['DO THI', ['Đỗ Thị Đào']],
    ['dao do', ['Đỗ Thị Đào']],
    ['075061000123', ['Đỗ Thị Đào']],
    ['075 061 000 123', ['Đỗ Thị Đào']],
    ['075061', []],
    ['do van long', []],
    ['%', []],
    ["'; DROP TABLE patient", []],
  ])('"%s" finds %j', async (text, names) => {
    expect(await found(clinic, text)).toEqual(names);
  });

  it('shows the specialist those of their cases, while they have them', async () => {
    expect(await found(hospital, 'do thi dao')).toEqual([]);
    const patient = await world.keepPatient(aPatient().called('Lê Văn Ngắn').registeredBy(minh));
    const caseId = await world.keepCase(aCase().from(minh).of(patient).sent());
    await world.route(caseId, lan);
    expect(await found(hospital, 'le van ngan')).toEqual(['Lê Văn Ngắn']);
    await world.unroute(caseId, lan);
    expect(await found(hospital, 'le van ngan')).toEqual([]);
    await hospital.get(`/patients/${patient.id}`).expect(404);
  });

  it('notes in the audit whom it showed', async () => {
    await found(clinic, 'do thi dao');
    const [row] = await world.sql<{ action: string; patient_ids: string[] }>(
      'SELECT action, patient_ids FROM audit_event ORDER BY audit_event.id DESC LIMIT 1',
    );
    expect(row?.patient_ids).toHaveLength(1);
    expect(row?.action).not.toContain('dao');
  });
});
