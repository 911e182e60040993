import type { Locale } from '../i18n/locale.js';

/** Everything is shown in Vietnam's time, wherever the browser is: a clock time is said across two hospitals. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Vietnam keeps +07:00 all year; without summer time a local time has exactly one meaning. */
const OFFSET = '+07:00';

/** An ISO string, a Date, or milliseconds since 1970. */
export type Moment = string | number | Date;

const zoned = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour12: false, ...options });

const date = zoned({ day: '2-digit', month: '2-digit', year: 'numeric' });
const dayMonth = zoned({ day: '2-digit', month: '2-digit' });
const time = zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const seconds = zoned({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `05/12/2026` */
export const formatDate = (moment: Moment): string => date.format(new Date(moment));

/** `14:05` */
export const formatTime = (moment: Moment): string => time.format(new Date(moment));

/** `14:05:09` */
export const formatTimeWithSeconds = (moment: Moment): string => seconds.format(new Date(moment));

/** `05/12/2026 14:05` */
export const formatDateTime = (moment: Moment): string => `${formatDate(moment)} ${formatTime(moment)}`;

/** The least that is clear: `14:05` today, `05/12 14:05` this year, else the whole. */
export function formatWhen(moment: Moment, now: Moment): string {
  const [then, today] = [formatDate(moment), formatDate(now)];
  if (then === today) return formatTime(moment);
  if (then.slice(6) === today.slice(6)) return `${dayMonth.format(new Date(moment))} ${formatTime(moment)}`;
  return formatDateTime(moment);
}

/** `Thứ Bảy, 05/12` or `Saturday, 05/12`: the head of a day in a rota. */
export function formatWeekday(moment: Moment, locale: Locale): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, weekday: 'long' }).format(new Date(moment));
  return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)}, ${dayMonth.format(new Date(moment))}`;
}

/** The day in Vietnam as `2026-12-05`, for date pickers and for `from` and `to` of queries. */
export function toLocalDate(moment: Moment): string {
  const [day, month, year] = formatDate(moment).split('/');
  return `${year}-${month}-${day}`;
}

/** The time in Vietnam as `2026-12-05 14:05:09`, the value of a date-time picker. */
export const toLocalDateTime = (moment: Moment): string => `${toLocalDate(moment)} ${formatTimeWithSeconds(moment)}`;

/** The other way: what a picker holds (`2026-12-05` or `2026-12-05 14:05[:09]`), meant in Vietnam, as ISO in UTC. */
export function fromLocal(local: string): string {
  const [day = '', clock = '00:00'] = local.split(/[ T]/);
  return new Date(`${day}T${clock.length === 5 ? `${clock}:00` : clock}${OFFSET}`).toISOString();
}
