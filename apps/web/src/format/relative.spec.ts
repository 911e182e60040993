import { formatRelative } from './relative.js';

it.each([
  [0, 'vi', 'bây giờ'],
  [-5 * 60_000, 'vi', '5 phút trước'],
  [-26 * 3_600_000, 'vi', 'hôm qua'],
  [2 * 3_600_000, 'en', 'in 2 hours'],
] as const)('%i ms in %s', (away, locale, said) => {
  expect(formatRelative(1e12 + away, 1e12, locale)).toBe(said);
});
