import fc from 'fast-check';
import {
  IDENTIFIER_MAX_LENGTH,
  identifierProblem,
  normaliseIdentifier,
  personalIdFacts,
  personalIdWarnings,
  splitIdentifier,
} from './identifiers.js';

describe('identifiers', () => {
  it.each([
    ['personal-id', '087084000999', null],
    ['personal-id', '08708400099', 'wrong-format'],
    ['personal-id', '08708400099A', 'wrong-format'],
    ['old-personal-id', '271234567', null],
    ['old-personal-id', '27123456', 'wrong-format'],
    ['insurance', 'GD4757512345678', null],
    ['insurance', 'GD6757512345678', 'wrong-format'],
    ['insurance', '7512345678', null],
    ['insurance', '087084000999', null],
    ['insurance', '08708400099', 'wrong-format'],
    ['passport', 'C1234567', null],
    ['passport', 'X-99/ü 12', null],
    ['hospital-number', '26.001234', null],
    ['other', '', 'wrong-format'],
    ['other', 'x'.repeat(IDENTIFIER_MAX_LENGTH + 1), 'too-long'],
  ] as const)('%s %s: %s', (system, value, problem) => {
    expect(identifierProblem(system, value)).toBe(problem);
  });

  it('stores numbers without blanks and dots, and leaves free text alone', () => {
    expect(normaliseIdentifier('personal-id', ' 087 084 000 999 ')).toBe('087084000999');
    expect(normaliseIdentifier('insurance', 'gd 4 75 7512345678')).toBe('GD4757512345678');
    expect(normaliseIdentifier('hospital-number', ' 26.001 ')).toBe('26.001');
  });

  it('takes several insurance cards written in one line', () => {
    expect(splitIdentifier('insurance', 'GD4757512345678; 7512345678;')).toEqual(['GD4757512345678', '7512345678']);
    expect(splitIdentifier('other', 'a;b')).toEqual(['a;b']);
  });
});

describe('a personal id', () => {
  it.each([
    ['087084000999', { placeCode: '087', sex: 1, birthYear: 1984 }],
    ['075191000001', { placeCode: '075', sex: 2, birthYear: 1991 }],
    ['070205000001', { placeCode: '070', sex: 1, birthYear: 2005 }],
    ['070326000001', { placeCode: '070', sex: 2, birthYear: 2026 }],
    ['070401000001', { placeCode: '070', sex: 1, birthYear: 2101 }],
    ['070501000001', { placeCode: '070', sex: 2, birthYear: 2101 }],
  ])('%s says %j', (value, facts) => {
    expect(personalIdFacts(value)).toEqual(facts);
  });

  it('warns where it does not fit, and never refuses', () => {
    expect(personalIdWarnings('087084000999', { sex: 1, birthDate: '1984-05-01' })).toEqual([]);
    expect(personalIdWarnings('087084000999', { sex: 2, birthDate: '1985' })).toEqual([
      'sex-differs',
      'birth-year-differs',
    ]);
    expect(personalIdWarnings('087084000999', { sex: 3, birthDate: null })).toEqual([]);
    expect(personalIdWarnings('271234567', { sex: 2, birthDate: '1985' })).toEqual([]);
  });

  it('gives back what it was made of', () => {
    const holder = fc.record({
      year: fc.integer({ min: 1900, max: 2199 }),
      sex: fc.constantFrom(1 as const, 2 as const),
    });
    fc.assert(
      fc.property(holder, ({ year, sex }) => {
        const century = (Math.floor(year / 100) - 19) * 2 + (sex - 1);
        const value = `075${century}${String(year % 100).padStart(2, '0')}000001`;
        expect(personalIdFacts(value)).toEqual({ placeCode: '075', sex, birthYear: year });
      }),
    );
  });
});
