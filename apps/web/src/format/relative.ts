import type { Locale } from '../i18n/locale.js';

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `5 phút trước`, `in 2 hours`; below a minute `bây giờ`. */
export function formatRelative(then: number, now: number, locale: Locale): string {
  const seconds = (then - now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', Infinity];
  // Some words come with a capital in Vietnamese ("Hôm qua") and some without.
  return words.format(Math.trunc(seconds / size), unit).toLocaleLowerCase(locale);
}
