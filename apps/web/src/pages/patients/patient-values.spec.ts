import { identifierWarnings, newValues, patientInput, patientProblems, type PatientValues } from './patient-values.js';

const NOW = new Date('2026-11-23T02:00:00Z');

const values = (more: Partial<PatientValues>): PatientValues => ({
  ...newValues('Trần Văn Bé'),
  birthDate: '1958',
  sex: 1,
  allergyStatus: 'none-known',
  ...more,
});

describe('a new patient', () => {
  it('begins with the name that was searched for', () => {
    expect(newValues(' Trần Văn Bé ')).toMatchObject({ name: 'Trần Văn Bé', identifiers: [{ value: '' }] });
  });

  it.each([
    ['087084000999', 'personal-id'],
    ['DN4010200300400', 'insurance'],
    ['271234567', 'old-personal-id'],
    ['BN-0042', 'personal-id'],
  ])('begins with the number that was searched for: %s', (text, system) => {
    expect(newValues(text)).toMatchObject({ name: '', identifiers: [{ system, value: text }] });
  });
});

describe('the form of a patient', () => {
  it('can be sent with the least that is known', () => {
    expect(patientProblems(values({}), NOW)).toEqual({});
    expect(patientProblems(values({ birthDate: '', estimatedAge: '60' }), NOW)).toEqual({});
    expect(patientProblems(values({ naming: 'newborn', name: '', birthDate: '' }), NOW)).toEqual({});
  });

  it.each<[string, Partial<PatientValues>]>([
    ['name', { name: ' ' }],
    ['birthDate', { birthDate: '' }],
    ['birthDate', { birthDate: '31/02/1958' }],
    ['birthDate', { birthDate: '2030' }],
    ['estimatedAge', { birthDate: '', estimatedAge: '200' }],
    ['sex', { sex: null }],
    ['allergyStatus', { allergyStatus: null }],
    ['allergies', { allergyStatus: 'recorded', allergies: '' }],
    ['identifiers.0.value', { identifiers: [{ system: 'personal-id', value: '12', issuer: '' }] }],
    ['identifiers.0.issuer', { identifiers: [{ system: 'passport', value: 'C1234567', issuer: '' }] }],
  ])('asks for %s', (field, more) => {
    expect(Object.keys(patientProblems(values(more), NOW))).toEqual([field]);
  });

  it('warns when a personal id says another sex or year', () => {
    const identifiers = [{ system: 'personal-id' as const, value: '087184000999', issuer: '' }];
    expect(identifierWarnings(values({ identifiers }), 0)).toEqual(['sex-differs', 'birth-year-differs']);
  });

  it('sends no estimate beside a birth date, no blank number, and no name of somebody unknown', () => {
    const known = { sex: 1, allergyStatus: 'none-known' } as const;
    expect(patientInput(values({ estimatedAge: '70' }), known)).toMatchObject({
      name: 'Trần Văn Bé',
      birthDate: '1958',
      estimatedAge: null,
      identifiers: [],
    });
    expect(patientInput(values({ naming: 'unknown' }), known)).toMatchObject({ name: null, unnamedReason: 'unknown' });
  });
});
