import fc from 'fast-check';
import { PUBLIC_HOLIDAYS } from './holidays.js';
import { afterWorkingTime, WORKING_DAY_MS } from './working-hours.js';

const HOUR = 3_600_000;
const NONE = new Set<string>();
/** A time as it is said in Vietnam. */
const at = (local: string): Date => new Date(`${local}:00+07:00`);

describe('working time', () => {
  it.each([
    // 2026-03-16 is a Monday.
    ['within a day', '2026-03-16T08:00', 4, '2026-03-16T12:00'],
    ['up to the last minute', '2026-03-16T12:30', 4, '2026-03-16T16:30'],
    ['over night', '2026-03-16T15:30', 4, '2026-03-17T10:30'],
    ['asked before opening', '2026-03-16T03:00', 4, '2026-03-16T11:30'],
    ['asked after closing', '2026-03-16T22:00', 4, '2026-03-17T11:30'],
    ['asked late on Friday', '2026-03-20T16:00', 4, '2026-03-23T11:00'],
    ['asked on Sunday', '2026-03-22T10:00', 4, '2026-03-23T11:30'],
    ['two working days', '2026-03-19T09:00', 18, '2026-03-23T09:00'],
  ])('%s', (_what, from, hours, until) => {
    expect(afterWorkingTime(at(from), hours * HOUR, NONE)).toEqual(at(until));
  });

  it('leaves holidays out', () => {
    const holidays = new Set(['2026-04-30', '2026-05-01']); // Thursday and Friday
    expect(afterWorkingTime(at('2026-04-29T16:00'), 4 * HOUR, holidays)).toEqual(at('2026-05-04T11:00'));
  });

  it('knows the holidays of each year that have a date', () => {
    expect(afterWorkingTime(at('2026-04-29T16:00'), HOUR, PUBLIC_HOLIDAYS)).toEqual(at('2026-05-04T08:00'));
    expect(afterWorkingTime(at('2030-09-01T12:00'), HOUR, PUBLIC_HOLIDAYS)).toEqual(at('2030-09-03T08:30'));
  });

  it('ends within working time, and never before the time has passed', () => {
    const anyTime = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 3 * WORKING_DAY_MS }), (from, workingMs) => {
        const end = afterWorkingTime(from, workingMs, NONE);
        const local = new Date(end.getTime() + 7 * HOUR);
        const ofDay = local.getTime() % (24 * HOUR);
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime() + workingMs);
        expect([1, 2, 3, 4, 5]).toContain(local.getUTCDay());
        expect(ofDay).toBeGreaterThan(7.5 * HOUR);
        expect(ofDay).toBeLessThanOrEqual(16.5 * HOUR);
      }),
    );
  });
});
