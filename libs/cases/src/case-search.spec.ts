import { daysBefore, monthsOf, searchText } from './case-search.js';

const at = (time: string): Date => new Date(time);

describe('the months of a period', () => {
  it.each([
    ['2026-03-01T00:00:00+07:00', '2026-04-01T00:00:00+07:00', ['2026-03']],
    ['2026-03-31T23:59:00+07:00', '2026-04-01T00:00:01+07:00', ['2026-03', '2026-04']],
    ['2025-12-15T00:00:00+07:00', '2026-01-02T00:00:00+07:00', ['2025-12', '2026-01']],
    ['2026-04-01T00:00:00+07:00', '2026-03-01T00:00:00+07:00', []],
  ])('%s to %s', (from, to, months) => {
    expect(monthsOf(at(from), at(to))).toEqual(months);
  });

  it('are left alone when they are very many, or have no beginning', () => {
    expect(monthsOf(at('2020-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'))).toBeNull();
    expect(monthsOf(null, at('2026-01-01T00:00:00Z'))).toBeNull();
  });
});

it('counts days as Vietnam does, today among them', () => {
  expect(daysBefore(at('2026-03-16T18:00:00Z'), 1)).toEqual(at('2026-03-17T00:00:00+07:00'));
  expect(daysBefore(at('2026-03-16T16:00:00Z'), 30)).toEqual(at('2026-02-15T00:00:00+07:00'));
});

it.each([
  ['0751 6100 1234', '075161001234'],
  ['Hoa 1961', 'Hoa 1961'],
  ['HC-2026-000777', 'HC-2026000777'],
  ['I21.4', 'I214'],
])('takes the groups of a number together: %s', (text, together) => {
  expect(searchText(text)).toBe(together);
});
