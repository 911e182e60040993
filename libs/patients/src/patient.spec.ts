import {
  NOTHING_KNOWN,
  normalisePatient,
  patientAge,
  patientProblems,
  patientWarnings,
  type PatientDetails,
} from './patient.js';

const NOW = new Date('2026-03-15T03:00:00Z');
const KNOWN: PatientDetails = {
  ...NOTHING_KNOWN,
  name: 'Nguyễn Thị Hoa',
  birthDate: '1984-05-01',
  sex: 2,
  allergyStatus: 'none-known',
};

describe('a patient', () => {
  it('is written in one form', () => {
    const decomposed = 'Nguye\u0302\u0303n  Thi\u0323 Hoa '.normalize('NFD');
    expect(normalisePatient({ ...KNOWN, name: decomposed }).name).toBe('Nguyễn Thị Hoa');
    expect(normalisePatient({ ...KNOWN, phone: '+84 912 345 678' }).phone).toBe('0912345678');
    expect(normalisePatient({ ...KNOWN, address: '  ', allergies: '' })).toMatchObject({
      address: null,
      allergies: null,
    });
  });

  it('has each insurance card as a number of its own', () => {
    const identifiers = [{ system: 'insurance' as const, value: 'gd4757512345678;7512345678', issuer: '' }];
    expect(normalisePatient({ ...KNOWN, identifiers }).identifiers.map((each) => each.value)).toEqual([
      'GD4757512345678',
      '7512345678',
    ]);
  });

  it.each<[string, Partial<PatientDetails>, Record<string, string>]>([
    ['is fine', {}, {}],
    ['needs a name or a reason', { name: null }, { name: 'required' }],
    [
      'may be unknown, with an estimate',
      { name: null, unnamedReason: 'unknown', birthDate: null, estimatedAge: 60 },
      {},
    ],
    ['may be a newborn without a date', { name: null, unnamedReason: 'newborn', birthDate: null }, {}],
    ['has a name or a reason, not both', { unnamedReason: 'unknown' }, { unnamedReason: 'contradicts-name' }],
    ['needs some age', { birthDate: null }, { birthDate: 'required' }],
    ['is not born tomorrow', { birthDate: '2026-03-16' }, { birthDate: 'in-the-future' }],
    ['is not born in 1899', { birthDate: '1899' }, { birthDate: 'too-long-ago' }],
    ['has a date or an estimate', { estimatedAge: 40 }, { estimatedAge: 'contradicts-birth-date' }],
    ['says which allergies', { allergyStatus: 'recorded' }, { allergies: 'required' }],
    ['says them', { allergyStatus: 'recorded', allergies: 'Penicillin' }, {}],
    ['cannot have allergies and none', { allergies: 'Penicillin' }, { allergies: 'contradicts-status' }],
    [
      'cannot have them without being asked',
      { allergyStatus: 'not-asked', allergies: 'x' },
      { allergies: 'contradicts-status' },
    ],
    ['has a phone that rings', { phone: '12345' }, { phone: 'wrong-format' }],
  ])('%s', (_what, change, problems) => {
    expect(patientProblems({ ...KNOWN, ...change }, NOW)).toEqual(problems);
  });

  it('has numbers in their form, none twice, passports with a country', () => {
    const identifiers = [
      { system: 'personal-id' as const, value: '08708400099', issuer: '' },
      { system: 'passport' as const, value: 'C1234567', issuer: '' },
      { system: 'other' as const, value: 'A', issuer: '' },
      { system: 'other' as const, value: 'A', issuer: '' },
    ];
    expect(patientProblems({ ...KNOWN, identifiers }, NOW)).toEqual({
      'identifiers.0.value': 'wrong-format',
      'identifiers.1.issuer': 'required',
      'identifiers.3.value': 'listed-twice',
    });
  });

  it('is looked at again where the personal id does not fit', () => {
    const identifiers = [{ system: 'personal-id' as const, value: '087084000999', issuer: '' }];
    expect(patientWarnings({ ...KNOWN, identifiers })).toEqual(['sex-differs']);
    expect(patientWarnings({ ...KNOWN, identifiers, sex: 1, birthDate: '1985' })).toEqual(['birth-year-differs']);
  });

  it('is some days old when newborn and undated', () => {
    expect(patientAge({ birthDate: null, estimatedAge: null, unnamedReason: 'newborn' }, NOW)).toEqual({
      value: 0,
      unit: 'day',
      approximate: true,
    });
    expect(patientAge({ birthDate: null, estimatedAge: null, unnamedReason: 'unknown' }, NOW)).toBeNull();
  });
});
