import { addDays, daysOfWeek, isWeekend, mondayFrom, mondayOf, nextDutyChange, weekSpan } from './week.js';

describe('a week of the rota', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-25', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it('begins on a Monday in Vietnam, also while it is Sunday in London', () => {
    expect(mondayFrom(null, '2026-11-22T18:00:00Z')).toBe('2026-11-23');
  });

  it('is the one that the address names, unless that is nonsense', () => {
    expect(mondayFrom('2026-12-10', '2026-11-22T18:00:00Z')).toBe('2026-12-07');
    expect(mondayFrom('2026-13-40', '2026-11-22T18:00:00Z')).toBe('2026-11-23');
    expect(mondayFrom('week', '2026-11-22T18:00:00Z')).toBe('2026-11-23');
  });

  it('has seven days over the end of a month', () => {
    expect(daysOfWeek('2026-11-30').at(-1)).toBe('2026-12-06');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('lasts from midnight to midnight in Vietnam', () => {
    const { from, to } = weekSpan('2026-11-23');
    expect(new Date(from).toISOString()).toBe('2026-11-22T17:00:00.000Z');
    expect(to - from).toBe(7 * 86_400_000);
  });

  it('knows its weekend', () => {
    expect(daysOfWeek('2026-11-23').map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});

describe('duties change', () => {
  it.each([
    ['2026-11-23T06:59:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T07:00:00+07:00', '2026-11-24T07:00:00+07:00'],
    ['2026-11-23T23:30:00+07:00', '2026-11-24T07:00:00+07:00'],
  ])('after %s at %s', (moment, change) => expect(nextDutyChange(moment)).toBe(Date.parse(change)));
});
