import { parseMoment } from './moment-text.js';

// 09:30 in Vietnam.
const NOW = '2026-11-23T02:30:00Z';

describe('a time as it is typed', () => {
  it.each([
    ['14:05', '2026-11-23T07:05:00.000Z'],
    ['14h05', '2026-11-23T07:05:00.000Z'],
    ['8h', '2026-11-23T01:00:00.000Z'],
    ['22/11 20:15', '2026-11-22T13:15:00.000Z'],
    ['5/1/2027 07:30', '2027-01-05T00:30:00.000Z'],
  ])('%s', (text, iso) => {
    expect(parseMoment(text, NOW)).toBe(iso);
  });

  it.each(['', 'hôm qua', '25:00', '12:60', '31/02/2026 10:00', '14'])('"%s" is none', (text) => {
    expect(parseMoment(text, NOW)).toBeNull();
  });
});
