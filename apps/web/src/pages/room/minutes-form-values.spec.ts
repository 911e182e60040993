import { formOf, textOf } from './minutes-form-values.js';
import type { MinutesText } from './queries.js';

const text: MinutesText = {
  place: 'BVĐK Đồng Nai – TTYT Xuân Lộc',
  form: 'remote',
  kind: 'consult',
  reason: '',
  treatingDepartment: 'Nội',
  treatedFrom: '2026-11-20T03:15:00.000Z',
  treatedTo: null,
  invitees: [],
  historySummary: '',
  admissionState: '',
  referringDiagnosis: '',
  admissionDiagnosis: '',
  treatingDiagnosis: '',
  course: '',
  results: '',
  outcome: {
    discussion: '',
    diagnosis: '',
    cause: '',
    prognosis: '',
    treatment: '',
    care: '',
    answers: [{ number: 1, text: 'Có' }],
    conclusion: 'Chuyển viện',
    mainDiagnosis: { code: 'I21.0', name: 'Nhồi máu cơ tim' },
    secondaryDiagnoses: [{ code: 'I10', name: 'Tăng huyết áp' }],
  },
  ai: { used: false, decision: '' },
};

describe('the form of the minutes', () => {
  it('shows times of Vietnam, and codes', () => {
    expect(formOf(text)).toMatchObject({
      treatedFrom: '2026-11-20 10:15:00',
      treatedTo: null,
      outcome: { mainCode: 'I21.0', secondaryCodes: ['I10'], conclusion: 'Chuyển viện' },
    });
  });

  it('sends times in UTC, and nothing that the server does not take', () => {
    const sent = textOf(formOf(text));
    expect(sent.treatedFrom).toBe('2026-11-20T03:15:00.000Z');
    expect(sent.outcome).not.toHaveProperty('mainDiagnosis');
  });
});
