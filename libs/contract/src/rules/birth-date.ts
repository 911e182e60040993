/** A birth date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

export type BirthDateProblem = 'wrong-format' | 'not-a-date' | 'in-the-future' | 'too-long-ago';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const EARLIEST_YEAR = 1900;

/** The calendar day in Vietnam (UTC+7, no summer time), as `YYYY-MM-DD`. */
export const vietnamDay = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What is wrong with a birth date, or null. `today` is a day as {@link vietnamDay} gives it. */
export function birthDateProblem(value: string, today: string): BirthDateProblem | null {
  const parts = FORM.exec(value);
  if (!parts) return 'wrong-format';
  const [, year = '', month = '01', day = '01'] = parts;
  if (!isCalendarDay(`${year}-${month}-${day}`)) return 'not-a-date';
  if (Number(year) < EARLIEST_YEAR) return 'too-long-ago';
  // Days written like this sort as they pass; a part of a date is compared with the same part of today.
  return value > today.slice(0, value.length) ? 'in-the-future' : null;
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** An age in the unit that a doctor would say it in. */
export interface Age {
  value: number;
  unit: 'year' | 'month' | 'day';
  /** True when only a part of the birth date is known, or when the age is an estimate. */
  approximate: boolean;
}

const MONTHS_ARE_SAID_BELOW = 36;

/** The age on `today`; days in the first month of life, months up to the third birthday, then years. */
export function ageOn(today: string, birthDate: PartialDate | null, estimatedAge: number | null): Age | null {
  if (birthDate === null) {
    return estimatedAge === null ? null : { value: estimatedAge, unit: 'year', approximate: true };
  }
  const [year = 0, month, day] = birthDate.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  if (month === undefined) return { value: thisYear - year, unit: 'year', approximate: true };
  const approximate = day === undefined;
  const months = (thisYear - year) * 12 + (thisMonth - month) - (thisDay < (day ?? 1) ? 1 : 0);
  if (months >= MONTHS_ARE_SAID_BELOW) return { value: Math.floor(months / 12), unit: 'year', approximate };
  if (months >= 1 || approximate) return { value: Math.max(months, 0), unit: 'month', approximate };
  return { value: Math.round((Date.parse(today) - Date.parse(birthDate)) / 86_400_000), unit: 'day', approximate };
}

/** The whole years of an age. */
export const yearsOf = (age: Age): number =>
  age.unit === 'year' ? age.value : age.unit === 'month' ? Math.floor(age.value / 12) : 0;
