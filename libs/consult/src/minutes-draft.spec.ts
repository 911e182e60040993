import { CLINICIAN, COLLEAGUE, endedConsult, SPECIALIST } from '../../../test/support/minutes.js';
import { draftMinutes } from './minutes-draft.js';
import { problemsOf } from './minutes-rules.js';

describe('draftMinutes', () => {
  const { facts, text } = draftMinutes(endedConsult());

  it('takes the head of the form from the case', () => {
    expect(facts).toMatchObject({
      caseNumber: 'DN-2026-000123',
      requestedBy: 'Lê Thị Hồng Đào',
      requestingFacility: { name: 'Trung tâm Y tế khu vực Xuân Lộc' },
      consultingFacility: { name: 'Bệnh viện Đa khoa Đồng Nai' },
      consultedFrom: '2026-03-02T06:43:40.000Z',
      consultedTo: '2026-03-02T07:02:31.000Z',
      patient: { name: 'Nguyễn Thị Bích Ngọc', place: 'Phòng 2, giường 5' },
      recordings: [],
    });
    expect(text).toMatchObject({
      place: 'BVĐK Đồng Nai – TTYT Xuân Lộc',
      form: 'remote',
      kind: 'consult',
      treatingDepartment: 'Khoa Hồi sức cấp cứu',
      treatedFrom: '2026-03-02T05:55:00.000Z',
      ai: { used: false, decision: '' },
    });
  });

  it('lists the people with their part, who came from elsewhere and who was there', () => {
    const line = (person: (typeof facts.people)[number]) => [
      person.role,
      person.name,
      person.external,
      person.attended,
    ];
    expect(facts.people.map(line)).toEqual([
      ['chair', 'Trần Quốc Khánh', true, true],
      ['secretary', 'Lê Thị Hồng Đào', false, true],
      ['member', 'Phạm Văn Dũng', false, true],
    ]);
    const withoutColleague = endedConsult().attendances.filter((stay) => stay.practitionerId !== COLLEAGUE);
    const alone = draftMinutes(endedConsult({ attendances: withoutColleague }));
    expect(alone.facts.people.map((person) => person.attended)).toEqual([true, true, false]);
  });

  it('says from when to when each was connected, and how well', () => {
    expect(facts.stays.map((stay) => [stay.practitionerId, stay.joinedAt, stay.linkQuality])).toEqual([
      [CLINICIAN, '2026-03-02T06:43:02.000Z', 'good'],
      [SPECIALIST, '2026-03-02T06:43:40.000Z', 'good'],
      [COLLEAGUE, '2026-03-02T06:50:00.000Z', 'good'],
    ]);
  });

  it('names a guest with what they came as, and counts them among nobody who signs', () => {
    const guest = { name: 'Nguyễn Hoàng Ân', organisation: 'Bệnh viện Chợ Rẫy', role: 'Giáo sư' };
    const source = endedConsult({ guests: [{ id: 'g', ...guest }] });
    const [first] = source.attendances;
    if (!first) throw new Error('nobody was there');
    const stay = { ...first, practitionerId: null, guestId: 'g' };
    const drafted = draftMinutes({ ...source, attendances: [...source.attendances, stay] });
    expect(drafted.facts.stays.filter((each) => each.practitionerId === 'g')).toMatchObject([{ guest }]);
    expect(drafted.facts.people).toHaveLength(3);
  });

  it('brings history, state and diagnosis in the words of the case', () => {
    expect(text.historySummary).toContain('Thuốc đang dùng: Amlodipin 5 mg mỗi ngày');
    expect(text.admissionState).toContain('huyết áp 96/60 mmHg');
    expect(text.treatingDiagnosis).toBe('Nhồi máu cơ tim cấp thành trước (I21.0)');
  });

  it('says a pregnancy that is or may be, and nothing else of one', () => {
    const history = (pregnancy: 'yes' | 'possible' | 'no'): string =>
      draftMinutes(endedConsult({ kase: { ...endedConsult().kase, pregnancy } })).text.historySummary;
    expect(history('yes')).toContain('Thai kỳ: có thai');
    expect(history('possible')).toContain('Thai kỳ: có thể có thai');
    expect(history('no')).not.toContain('Thai kỳ');
  });

  it('takes the state on admission from the first vital signs, and the course from the last', () => {
    const { kase } = endedConsult();
    const better = { ...kase.vitals[0]!, pulse: 88, systolic: 118 };
    const draft = draftMinutes(endedConsult({ kase: { ...kase, vitals: [...kase.vitals, better] } }));
    expect(draft.text.admissionState).toContain('mạch 104 lần/phút');
    expect(draft.text.course).toMatch(/Dấu hiệu sinh tồn gần nhất: mạch 88 lần\/phút/);
    expect(text.course).not.toContain('Dấu hiệu sinh tồn');
  });

  it('answers each question by its number and names the codes', () => {
    expect(facts.questions.map((question) => question.number)).toEqual([1, 2]);
    expect(text.outcome.answers.map((answer) => answer.number)).toEqual([1, 2]);
    expect(text.outcome.mainDiagnosis).toEqual({
      code: 'I21.0',
      name: 'Nhồi máu cơ tim cấp xuyên thành của thành trước',
    });
    expect(text.outcome.secondaryDiagnoses.map((diagnosis) => diagnosis.code)).toEqual(['I10']);
  });

  it('can be signed as it is', () => {
    expect(problemsOf({ facts, text })).toEqual({});
  });

  it('is made of plain JSON alone', () => {
    expect(JSON.parse(JSON.stringify({ facts, text }))).toEqual({ facts, text });
  });

  it('gets by with a case that says hardly anything', () => {
    const { kase } = endedConsult();
    const bare = { ...kase, admittedAt: null, diagnosisCode: null, diagnosisText: '', vitals: [], examination: '' };
    const draft = draftMinutes(endedConsult({ kase: bare, attendances: [] }));
    expect(draft.text).toMatchObject({ treatedFrom: null, treatingDiagnosis: '', admissionState: '' });
    expect(draft.facts.stays).toEqual([]);
  });
});
