import fc from 'fast-check';
import { ageOn, birthDateProblem, vietnamDay, yearsOf } from './birth-date.js';

const TODAY = '2026-03-15';

describe('a birth date', () => {
  it.each([
    ['1984', null],
    ['1984-02', null],
    ['1984-02-29', null],
    ['1983-02-29', 'not-a-date'],
    ['1984-13', 'not-a-date'],
    ['1984-00', 'not-a-date'],
    ['1984-2', 'wrong-format'],
    ['15/03/1984', 'wrong-format'],
    ['', 'wrong-format'],
    ['1899', 'too-long-ago'],
    ['1900', null],
    ['2026', null],
    ['2026-03', null],
    ['2026-03-15', null],
    ['2026-03-16', 'in-the-future'],
    ['2026-04', 'in-the-future'],
    ['2027', 'in-the-future'],
  ])('"%s": %s', (value, problem) => {
    expect(birthDateProblem(value, TODAY)).toBe(problem);
  });

  it('compares with the day in Vietnam, which begins at 17:00 UTC', () => {
    expect(vietnamDay(new Date('2026-03-14T16:59:59Z'))).toBe('2026-03-14');
    expect(vietnamDay(new Date('2026-03-14T17:00:00Z'))).toBe('2026-03-15');
  });
});

describe('an age', () => {
  it.each([
    ['2026-03-15', 0, 'day', false],
    ['2026-03-01', 14, 'day', false],
    ['2026-02-16', 27, 'day', false],
    ['2026-02-15', 1, 'month', false],
    ['2023-03-16', 35, 'month', false],
    ['2023-03-15', 3, 'year', false],
    ['1984-03-15', 42, 'year', false],
    ['1984-03-16', 41, 'year', false],
    ['1984-03', 42, 'year', true],
    ['2026-03', 0, 'month', true],
    ['1984', 42, 'year', true],
    ['2026', 0, 'year', true],
  ])('born %s: %d %s', (birthDate, value, unit, approximate) => {
    expect(ageOn(TODAY, birthDate, null)).toEqual({ value, unit, approximate });
  });

  it('is the estimate when there is no date, and unknown without one', () => {
    expect(ageOn(TODAY, null, 50)).toEqual({ value: 50, unit: 'year', approximate: true });
    expect(ageOn(TODAY, null, null)).toBeNull();
  });

  it('is never negative for a date that is accepted', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (birthDate) => {
        expect(birthDateProblem(birthDate, TODAY)).toBeNull();
        expect(ageOn(TODAY, birthDate, null)?.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts whole years', () => {
    expect(yearsOf({ value: 35, unit: 'month', approximate: false })).toBe(2);
    expect(yearsOf({ value: 20, unit: 'day', approximate: false })).toBe(0);
    expect(yearsOf({ value: 42, unit: 'year', approximate: true })).toBe(42);
  });
});
