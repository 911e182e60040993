import type { Holidays } from './working-hours.js';

/** Labour Code 45/2019, Art. 112: New Year, Reunification Day, Labour Day and National Day, as MM-DD. */
const FIXED_DATES = ['01-01', '04-30', '05-01', '09-02'];

/** Public holidays with a fixed date. Tết and Hùng Kings' day follow the moon and are not among them. */
export const PUBLIC_HOLIDAYS: Holidays = { has: (day) => FIXED_DATES.includes(day.slice(5)) };
