import { formatDateTime, fromLocal, toLocalDate, type Moment } from '../../format/time.js';

const FORM = /^(?:(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?[ ,]+)?(\d{1,2})[:hg.](\d{2})?$/i;

const two = (part: string): string => part.padStart(2, '0');

/**
 * Reads a time as it is written here: `14:05` (today), `14h05`, `05/12 14:05` (this year), `05/12/2026 14:05`.
 * Null when it is none.
 */
export function parseMoment(text: string, now: Moment): string | null {
  const parts = FORM.exec(text.trim());
  if (!parts) return null;
  const [todaysYear = '', todaysMonth = '', todaysDay = ''] = toLocalDate(now).split('-');
  const [, day = todaysDay, month = todaysMonth, year = todaysYear, hour = '', minute = '00'] = parts;
  const local = `${year}-${two(month)}-${two(day)} ${two(hour)}:${minute}`;
  const moment = Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
  if (Number.isNaN(moment)) return null;
  // 31/02 would otherwise become a day in March.
  const isAsWritten = formatDateTime(moment) === `${two(day)}/${two(month)}/${year} ${two(hour)}:${minute}`;
  return isAsWritten ? fromLocal(local) : null;
}
