/** What people type for a time of day (`7`, `07:00`, `7h30`, `1930`) as `HH:mm`; null when it is none. */
export function parseClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[:hg.]?(\d{2})|[hg])?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** What people type for a day (`5/12/2026`, `05.12.26`, `05122026`) as `2026-12-05`; null when there is none such. */
export function parseDay(text: string): string | null {
  const match = /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const written = `${year.length === 2 ? `20${year}` : year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  const read = new Date(`${written}T00:00:00Z`);
  // The 31st of a shorter month would roll over into the next.
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
