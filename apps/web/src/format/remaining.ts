const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span split into what is worth saying at its size; always positive, `overdue` tells the side. */
export type Remaining = { overdue: boolean } & (
  | { scale: 'clock'; text: string }
  | { scale: 'hours'; hours: number; minutes: number }
  | { scale: 'days'; days: number; hours: number }
);

const two = (value: number): string => String(value).padStart(2, '0');

/** `07:40` for spans below an hour. */
export const minutesAndSeconds = (seconds: number): string =>
  `${two(Math.floor(seconds / MINUTE))}:${two(seconds % MINUTE)}`;

/** How long until `due`. What is left rounds up and what is overdue rounds down, so that 00:00 is the moment itself. */
export function remaining(due: number, now: number): Remaining {
  const overdue = now > due;
  const seconds = overdue ? Math.floor((now - due) / 1000) : Math.ceil((due - now) / 1000);
  if (seconds < HOUR) return { overdue, scale: 'clock', text: minutesAndSeconds(seconds) };
  if (seconds < DAY) {
    return {
      overdue,
      scale: 'hours',
      hours: Math.floor(seconds / HOUR),
      minutes: Math.floor((seconds % HOUR) / MINUTE),
    };
  }
  return { overdue, scale: 'days', days: Math.floor(seconds / DAY), hours: Math.floor((seconds % DAY) / HOUR) };
}
