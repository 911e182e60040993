import {
  formatDate,
  formatDateTime,
  formatTime,
  formatWeekday,
  formatWhen,
  fromLocal,
  toLocalDate,
  toLocalDateTime,
} from './time.js';

/** In Vietnam it is already the next day. */
const LATE = '2026-12-04T17:05:09Z';

describe('times are shown as a clock in Vietnam shows them', () => {
  it('writes day first and 24 hours', () => {
    expect(formatDate(LATE)).toBe('05/12/2026');
    expect(formatTime(LATE)).toBe('00:05');
    expect(formatDateTime('2026-12-05T07:05:00Z')).toBe('05/12/2026 14:05');
  });

  it('leaves out what is clear from today', () => {
    expect(formatWhen(LATE, '2026-12-05T10:00:00Z')).toBe('00:05');
    expect(formatWhen(LATE, '2026-12-06T10:00:00Z')).toBe('05/12 00:05');
    expect(formatWhen(LATE, '2027-01-06T10:00:00Z')).toBe('05/12/2026 00:05');
  });

  it('names the day of the week in the language', () => {
    expect(formatWeekday(LATE, 'vi')).toBe('Thứ Bảy, 05/12');
    expect(formatWeekday(LATE, 'en')).toBe('Saturday, 05/12');
  });

  it('gives pickers local values and takes them back', () => {
    expect(toLocalDate(LATE)).toBe('2026-12-05');
    expect(toLocalDateTime(LATE)).toBe('2026-12-05 00:05:09');
    expect(fromLocal('2026-12-05 00:05:09')).toBe('2026-12-04T17:05:09.000Z');
    expect(fromLocal('2026-12-05 14:05')).toBe('2026-12-05T07:05:00.000Z');
    expect(fromLocal('2026-12-05')).toBe('2026-12-04T17:00:00.000Z');
  });
});
