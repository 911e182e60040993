/**
 * A period to be planned, as plain data: who may work what, what must never happen, and what each wish is worth.
 * Days, shifts and staff are meant by their number, counted from 0.
 */
export interface ShiftProblem {
  days: number;
  shifts: ShiftKind[];
  staff: StaffRules[];
  /** First days of the weekends, each of which lasts until the end of the next day. */
  weekends: number[];
  /** After work that ends on this day everybody is off for so many days at least, whatever their own rule is. */
  longRests: { after: number; days: number }[];
  /** How many should be there. Where nothing is said of a day and shift, it is nobody's business how many are. */
  cover: CoverNeed[];
  requests: ShiftRequest[];
  loads: LoadRule[];
  pinned: PinnedDay[];
}

export interface ShiftKind {
  id: string;
  minutes: number;
  /** Shifts that nobody may have on the day after this one. */
  notBefore: number[];
}

/** What is never broken for one of the staff. At the edges of the period any past and future is taken as possible. */
export interface StaffRules {
  id: string;
  /** Of each shift, how many at most in the period: 0 for one that they cannot do. */
  maxShifts: number[];
  minMinutes: number;
  maxMinutes: number;
  /** Days of work in a row. */
  minRun: number;
  maxRun: number;
  /** Days off in a row, between two runs of work. */
  minRest: number;
  maxWeekends: number;
  daysOff: number[];
}

export interface CoverNeed {
  day: number;
  shift: number;
  wanted: number;
  /** What each one missing costs; null: none may be missing. */
  weightUnder: number | null;
  /** What each one too many costs. */
  weightOver: number;
}

/** Costs its weight when the shift is wanted and not given, or not wanted and given. */
export interface ShiftRequest {
  staff: number;
  day: number;
  shift: number;
  wanted: boolean;
  weight: number;
}

/** How many of these shifts on these days somebody has: a limit where there is no weight, else a goal. */
export interface LoadRule {
  /** What it is called when costs or conflicts are told. */
  name: string;
  staff: number;
  days: number[];
  shifts: number[];
  least: number;
  most: number;
  /** What each one below or above costs; null: never. */
  weight: number | null;
}

/** What the planner has decided: this shift, or a day off. */
export interface PinnedDay {
  staff: number;
  day: number;
  shift: number | null;
}

/** The day of one of the staff: a shift, or null for a day off. */
export type Plan = readonly (number | null)[];

/** The plans of all staff. */
export type Schedule = readonly Plan[];
