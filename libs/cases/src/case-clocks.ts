import { afterWorkingTime, type Holidays, type Priority, WORKING_DAY_MS } from '#contract';

/** By when a case is to be answered first, and advised on in full. */
export interface CaseClocks {
  firstAnswerDueAt: Date;
  fullAdviceDueAt: Date;
}

type Clocks = (submittedAt: Date, holidays: Holidays, booked: Date | null) => CaseClocks;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SLOT_TOLERANCE = 10 * MINUTE;

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

const around =
  (firstMs: number, fullMs: number): Clocks =>
  (submittedAt) => ({
    firstAnswerDueAt: later(submittedAt, firstMs),
    fullAdviceDueAt: later(submittedAt, fullMs),
  });

/** Our defaults per priority: emergencies around the clock, routine in working hours, bookings at their time. */
const CLOCKS: Readonly<Record<Priority, Clocks>> = {
  1: around(2 * MINUTE, 15 * MINUTE),
  2: around(10 * MINUTE, 60 * MINUTE),
  3: around(60 * MINUTE, 4 * HOUR),
  4: (submittedAt, holidays) => ({
    firstAnswerDueAt: afterWorkingTime(submittedAt, 4 * HOUR, holidays),
    fullAdviceDueAt: afterWorkingTime(submittedAt, 2 * WORKING_DAY_MS, holidays),
  }),
  5: (submittedAt, _holidays, booked) => ({
    firstAnswerDueAt: booked ?? submittedAt,
    fullAdviceDueAt: later(booked ?? submittedAt, SLOT_TOLERANCE),
  }),
};

export const clocksOf = (priority: Priority, submittedAt: Date, holidays: Holidays, booked: Date | null): CaseClocks =>
  CLOCKS[priority](submittedAt, holidays, booked);
