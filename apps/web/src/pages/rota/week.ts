import { formatTime, fromLocal, toLocalDate, type Moment } from '../../format/time.js';

/** A day in Vietnam, as `2026-12-05`. */
export type LocalDay = string;

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** When a 24-hour duty begins and ends. */
export const DUTY_CHANGE = '07:00';

const startOf = (day: LocalDay): number => Date.parse(fromLocal(day));

export const addDays = (day: LocalDay, days: number): LocalDay => toLocalDate(startOf(day) + days * DAY_MS);

/** The Monday of the week in which a day lies. */
export function mondayOf(day: LocalDay): LocalDay {
  // Noon in Vietnam is the same date in UTC.
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + WEEK_DAYS - 1) % WEEK_DAYS));
}

/** The Monday that the address names; this week's when it names none, or nonsense. */
export function mondayFrom(text: string | null, now: Moment): LocalDay {
  const isDay = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return mondayOf(isDay ? text : toLocalDate(now));
}

export const daysOfWeek = (monday: LocalDay): LocalDay[] =>
  Array.from({ length: WEEK_DAYS }, (_, index) => addDays(monday, index));

export const isWeekend = (day: LocalDay): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** From the first moment up to, not including, the last, in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** Some days on end, from midnight to midnight. */
const spanOf = (day: LocalDay, days: number): Span => ({ from: startOf(day), to: startOf(day) + days * DAY_MS });

export const weekSpan = (monday: LocalDay): Span => spanOf(monday, WEEK_DAYS);

export const daySpan = (day: LocalDay): Span => spanOf(day, 1);

/** The next time that duties change, after a moment. */
export function nextDutyChange(moment: Moment): number {
  const day = toLocalDate(moment);
  const today = Date.parse(fromLocal(`${day} ${DUTY_CHANGE}`));
  return formatTime(moment) < DUTY_CHANGE ? today : today + DAY_MS;
}
