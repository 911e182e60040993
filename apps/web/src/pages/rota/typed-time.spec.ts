import { parseClock, parseDay } from './typed-time.js';

describe('a typed time', () => {
  it.each([
    ['7', '07:00'],
    ['7h', '07:00'],
    ['7h30', '07:30'],
    ['7g30', '07:30'],
    ['07:00', '07:00'],
    ['1930', '19:30'],
    [' 23.59 ', '23:59'],
  ])('%s is %s', (text, clock) => expect(parseClock(text)).toBe(clock));

  it.each(['', '24:00', '12:60', 'sáng', '7:3', '-1'])('%p is none', (text) => expect(parseClock(text)).toBeNull());
});

describe('a typed day', () => {
  it.each([
    ['5/12/2026', '2026-12-05'],
    ['05.12.26', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['', '29/02/2026', '31/04/2026', '2026-12-05', 'mai'])('%p is none', (text) =>
    expect(parseDay(text)).toBeNull(),
  );
});
