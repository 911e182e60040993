import type { WorklistView } from '#contract';
import { aCase, aPatient, type CaseBuilder, type Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';
import type { Browser } from '../support/access.world.js';

let world: CasesWorld;
let minh: Doctor;
let lan: Doctor;
let clinic: Browser;
let hospital: Browser;
let patient: { id: string };

beforeAll(async () => {
  world = await CasesWorld.open();
  minh = await world.doctor('Minh');
  lan = await world.specialist('Lan');
  clinic = await world.browserOf(minh);
  hospital = await world.browserOf(lan);
  patient = await world.keepPatient(aPatient().called('Nguyễn Thị Đào').registeredBy(minh));
});
beforeEach(() => world.sql('TRUNCATE medical_case, record_grant CASCADE'));
afterAll(() => world.close());

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const kept = (builder: CaseBuilder): Promise<string> => world.keepCase(builder.from(minh).of(patient));
const page = async (browser: Browser, view: WorklistView, more: object = {}) =>
  (await browser.post('/cases/search', { view, ...more }).expect(200)).body as {
    rows: { id: string; unread: boolean; unreadMessages: number }[];
    nextCursor: string | null;
  };
const ids = async (browser: Browser, view: WorklistView, more: object = {}): Promise<string[]> =>
  (await page(browser, view, more)).rows.map((row) => row.id);

describe('the worklist', () => {
  it('puts first what somebody waits for, by priority and by what is due first', async () => {
    const closed = await kept(
      aCase()
        .sent('closed')
        .with({ updatedAt: minutesAgo(1) }),
    );
    const closedBefore = await kept(
      aCase()
        .sent('withdrawn')
        .with({ updatedAt: minutesAgo(9) }),
    );
    const draft = await kept(aCase().with({ updatedAt: minutesAgo(1) }));
    const reported = await kept(aCase().sent('outcome-reported'));
    const answered = await kept(aCase().sent('answered'));
    const later = await kept(aCase().urgent(2).sent('ringing', minutesAgo(1)));
    const sooner = await kept(aCase().urgent(2).sent('unanswered', minutesAgo(5)));
    const emergency = await kept(aCase().urgent(1).sent('accepted', minutesAgo(0)));
    const today = await kept(aCase().urgent(3).sent('ringing', minutesAgo(30)));
    expect(await ids(clinic, 'mine')).toEqual([
      emergency,
      sooner,
      later,
      today,
      answered,
      draft,
      reported,
      closed,
      closedBefore,
    ]);
  });

  it('shows a row with all that it needs', async () => {
    const caseId = await kept(
      aCase().askedOf('cardiology', world.hospital).asking('Có can thiệp không?', 'Khi nào?').sent('ringing'),
    );
    const { rows } = await page(clinic, 'mine');
    expect(rows).toEqual([
      {
        id: caseId,
        number: expect.stringMatching(/^HC-/),
        state: 'ringing',
        priority: 2,
        patient: {
          id: patient.id,
          name: 'Nguyễn Thị Đào',
          unnamedReason: null,
          age: { value: expect.any(Number), unit: 'year', approximate: false },
          sex: 2,
        },
        specialtyCode: 'cardiology',
        question: 'Có can thiệp không?',
        requestingFacilityName: 'TTYT Xuân Lộc',
        consultingFacilityName: 'BV Đồng Nai',
        consultantName: null,
        submittedAt: expect.stringMatching(/Z$/),
        firstAnswerDueAt: expect.stringMatching(/Z$/),
        fullAdviceDueAt: expect.stringMatching(/Z$/),
        updatedAt: expect.stringMatching(/Z$/),
        unread: false,
        unreadMessages: 0,
      },
    ]);
  });

  it('pages without losing or repeating a row, also among equals', async () => {
    const all = new Set<string>();
    for (let n = 0; n < 120; n++)
      all.add(
        await kept(
          aCase()
            .urgent(n % 2 ? 1 : 2)
            .sent('ringing', minutesAgo(60)),
        ),
      );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: { rows: { id: string }[]; nextCursor: string | null } = await page(clinic, 'mine', {
        ...(cursor !== null && { cursor }),
      });
      seen.push(...next.rows.map((row) => row.id));
      cursor = next.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(all);
  });

  it('is the queue of the specialist: rings, and what they took on', async () => {
    const ringing = await kept(aCase().sent('ringing'));
    const mine = await kept(aCase().sent('accepted').with({ consultingPractitionerId: lan.id }));
    const elses = await kept(aCase().sent('accepted'));
    const done = await kept(aCase().sent('answered').with({ consultingPractitionerId: lan.id }));
    await kept(aCase().sent('ringing'));
    for (const caseId of [ringing, mine, elses, done]) await world.route(caseId, lan);
    expect((await ids(hospital, 'queue')).sort()).toEqual([ringing, mine].sort());
    expect((await ids(hospital, 'all')).sort()).toEqual([ringing, mine, elses, done].sort());
    expect(await ids(hospital, 'mine')).toEqual([]);
    expect(await ids(clinic, 'queue')).toEqual([]);
  });

  it('shows another facility nothing', async () => {
    await kept(aCase().sent('ringing'));
    const other = await world.browserOf(await world.doctor('Hải', world.longKhanh));
    for (const view of ['mine', 'queue', 'breached', 'all'] as const) expect(await ids(other, view)).toEqual([]);
  });

  it('knows what is overdue', async () => {
    const firstLate = await kept(aCase().sent('ringing', minutesAgo(11)));
    const adviceLate = await kept(aCase().sent('accepted', minutesAgo(61)));
    await kept(aCase().sent('ringing', minutesAgo(9)));
    await kept(aCase().sent('accepted', minutesAgo(59)));
    await kept(aCase().sent('answered', minutesAgo(500)));
    expect((await ids(clinic, 'breached')).sort()).toEqual([firstLate, adviceLate].sort());
  });

  it('finds by state and by patient', async () => {
    const other = await world.keepPatient(aPatient().called('Trần Văn Bình').registeredBy(minh));
    await kept(aCase().sent('ringing'));
    const binh = await world.keepCase(aCase().from(minh).of(other).sent('answered'));
    expect(await ids(clinic, 'mine', { states: ['answered', 'closed'] })).toEqual([binh]);
    expect(await ids(clinic, 'all', { patientId: other.id })).toEqual([binh]);
    expect(await ids(clinic, 'all', { search: { text: 'binh' }, states: ['ringing'] })).toEqual([]);
  });

  it('marks what is new until it is looked at', async () => {
    const caseId = await kept(aCase().sent('ringing'));
    await world.route(caseId, lan);
    const marks = async (browser: Browser, view: WorklistView) => {
      const [row] = (await page(browser, view)).rows;
      return [row?.unread, row?.unreadMessages];
    };
    expect(await marks(hospital, 'queue')).toEqual([false, 0]);
    const message = { id: '0190a1b2-0000-7000-8000-000000000001', text: 'Huyết áp tụt' };
    await clinic.post(`/cases/${caseId}/messages`, message).expect(200);
    expect(await marks(hospital, 'queue')).toEqual([true, 1]);
    expect(await marks(clinic, 'mine')).toEqual([false, 0]);
    await hospital.post(`/cases/${caseId}/read`).expect(204);
    expect(await marks(hospital, 'queue')).toEqual([false, 0]);
    await clinic.post(`/cases/${caseId}/withdraw`, { reason: 'Đã chuyển viện' }).expect(200);
    expect(await marks(hospital, 'all')).toEqual([true, 0]);
  });

  it.each([
    [{ view: 'theirs' }, { view: 'not-a-choice' }],
    [{}, { view: 'required' }],
    [{ view: 'mine', states: ['lost'] }, { states: 'not-a-choice' }],
    [{ view: 'mine', cursor: 'abc' }, { cursor: 'wrong-format' }],
    [{ view: 'mine', search: { text: 'x'.repeat(121) } }, { 'search.text': 'too-long' }],
    [{ view: 'mine', search: { icd10: 'tim' } }, { 'search.icd10': 'wrong-format' }],
    [{ view: 'mine', search: { from: 'hôm qua' } }, { 'search.from': 'not-a-time' }],
    [{ view: 'mine', text: 'Hoa' }, { text: 'unknown-field' }],
    [{ view: 'mine', order: 'asc' }, { order: 'unknown-field' }],
    [{ view: 'mine', patientId: '1' }, { patientId: 'not-an-id' }],
  ])('refuses %j', async (input, fields) => {
    const { body } = await clinic.post('/cases/search', input).expect(422);
    expect(body).toMatchObject({ code: 'input.invalid', fields });
  });
});
