/** Vietnam keeps UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const OPENS_MS = 7.5 * 3_600_000;
const CLOSES_MS = 16.5 * 3_600_000;

/** 07:30 to 16:30. */
export const WORKING_DAY_MS = CLOSES_MS - OPENS_MS;

/** Days on which nobody works beside Saturday and Sunday, as `YYYY-MM-DD` in Vietnam. */
export type Holidays = Pick<ReadonlySet<string>, 'has'>;

/** The moment at which `workingMs` of working time have passed since `from`. */
export function afterWorkingTime(from: Date, workingMs: number, holidays: Holidays): Date {
  let local = from.getTime() + OFFSET_MS;
  let left = workingMs;
  for (;;) {
    const midnight = Math.floor(local / DAY_MS) * DAY_MS;
    const start = Math.max(local, midnight + OPENS_MS);
    const free = isWorkingDay(midnight, holidays) ? Math.max(midnight + CLOSES_MS - start, 0) : 0;
    if (left <= free) return new Date(start + left - OFFSET_MS);
    left -= free;
    local = midnight + DAY_MS;
  }
}

function isWorkingDay(localMidnight: number, holidays: Holidays): boolean {
  const day = new Date(localMidnight);
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.toISOString().slice(0, 10));
}
