const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Asia/Ho_Chi_Minh: UTC+7 all year. */
const OFFSET = 7 * 60 * MINUTE;
/** 07:30 to 16:30, Monday to Friday (the domain facts, P4). */
const OPENS = (7 * 60 + 30) * MINUTE;
const CLOSES = (16 * 60 + 30) * MINUTE;

/** Public holidays with a fixed date (Labour Code 45/2019, Art. 112), MM-DD. Tết and Hùng Kings' day move with the moon. */
const FIXED_HOLIDAYS = ['01-01', '04-30', '05-01', '09-02'];

/** The moment at which `ms` of working time have passed since `from`. */
export function addWorkingTime(from: Date, ms: number): Date {
  let left = ms;
  // Minutes of the wall clock in Vietnam, kept as if they were UTC.
  const local = from.getTime() + OFFSET;
  for (let day = Math.floor(local / DAY) * DAY; ; day += DAY) {
    if (!isWorkingDay(day)) continue;
    const opens = Math.max(day + OPENS, local);
    const available = Math.max(day + CLOSES - opens, 0);
    if (left <= available) return new Date(opens + left - OFFSET);
    left -= available;
  }
}

function isWorkingDay(day: number): boolean {
  const date = new Date(day);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.includes(date.toISOString().slice(5, 10));
}
