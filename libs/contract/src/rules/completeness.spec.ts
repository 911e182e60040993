import { missingForSubmit, MISSING_FIELDS, type CaseToSend, type MissingField } from './completeness.js';

const COMPLETE: CaseToSend = {
  consentBasis: 'agreed',
  specialtyCode: 'cardiology',
  priority: 3,
  callBack: '0912345678',
  situation: 'Đau ngực 2 giờ',
  background: 'Tăng huyết áp',
  examination: 'Tim đều, phổi trong',
  pregnancy: null,
  diagnosisCode: 'I21.9',
  diagnosisText: '',
  questions: ['Có chỉ định tiêu sợi huyết không?'],
  vitalSets: 1,
  answerNeededBy: null,
  patient: { sex: 1, ageYears: 60 },
};
const EMPTY: CaseToSend = {
  consentBasis: null,
  specialtyCode: null,
  priority: null,
  callBack: null,
  situation: '',
  background: ' ',
  examination: '',
  pregnancy: null,
  diagnosisCode: null,
  diagnosisText: '\n',
  questions: [],
  vitalSets: 0,
  answerNeededBy: null,
  patient: { sex: 2, ageYears: 30 },
};

describe('what a case lacks', () => {
  it('is nothing when it is complete', () => {
    expect(missingForSubmit(COMPLETE)).toEqual([]);
  });

  it('is everything when it is empty, in the order of the form', () => {
    expect(missingForSubmit(EMPTY)).toEqual(MISSING_FIELDS.filter((field) => field !== 'answerNeededBy'));
  });

  it.each<[MissingField, Partial<CaseToSend>]>([
    ['consentBasis', { consentBasis: null }],
    ['specialtyCode', { specialtyCode: null }],
    ['priority', { priority: null }],
    ['callBack', { callBack: '  ' }],
    ['situation', { situation: '' }],
    ['background', { background: '' }],
    ['examination', { examination: '' }],
    ['vitals', { vitalSets: 0 }],
    ['diagnosis', { diagnosisCode: null }],
    ['questions', { questions: ['', ' '] }],
    ['answerNeededBy', { priority: 5 }],
    ['pregnancy', { patient: { sex: 2, ageYears: 12 } }],
    ['pregnancy', { patient: { sex: 2, ageYears: 55 } }],
    ['pregnancy', { patient: { sex: 2, ageYears: null } }],
  ])('is %s with %j', (field, change) => {
    expect(missingForSubmit({ ...COMPLETE, ...change })).toEqual([field]);
  });

  it('takes a diagnosis in words', () => {
    expect(missingForSubmit({ ...COMPLETE, diagnosisCode: null, diagnosisText: 'Nhồi máu cơ tim?' })).toEqual([]);
  });

  it.each([
    { sex: 1 as const, ageYears: 30 },
    { sex: 2 as const, ageYears: 11 },
    { sex: 2 as const, ageYears: 56 },
    { sex: 3 as const, ageYears: null },
  ])('does not ask %j for a pregnancy', (patient) => {
    expect(missingForSubmit({ ...COMPLETE, patient })).toEqual([]);
  });

  it('leaves history and examination to the talk in an emergency', () => {
    const emergency: CaseToSend = {
      ...COMPLETE,
      priority: 1,
      background: '',
      examination: '',
      patient: { sex: 2, ageYears: 30 },
    };
    expect(missingForSubmit(emergency)).toEqual([]);
    expect(missingForSubmit({ ...emergency, vitalSets: 0 })).toEqual(['vitals']);
  });
});
