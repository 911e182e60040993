import type { MipBuilder, Term } from './mip.js';
import type { Plan, ShiftProblem, StaffRules } from './shift-problem.js';

/** Work on every day from the first up to, not including, the last, and on neither day beside it. */
export interface Run {
  from: number;
  to: number;
  column: number;
}

/** The yes-or-no columns of one of the staff. */
export interface StaffColumns {
  /** By day and shift; null where they cannot have it. */
  shifts: (number | null)[][];
  /** By the day on which they begin. */
  runs: Run[][];
  /** By day: off, and not for the rest after a run. */
  idle: number[];
  /** By day: when work may begin again after a run that ends with the day before. */
  restedBy: number[];
}

/** Makes the columns; their rules are not yet said. */
export function staffColumns(
  mip: MipBuilder,
  rules: StaffRules,
  { days, shifts, longRests }: ShiftProblem,
): StaffColumns {
  const off = new Set(rules.daysOff);
  const possible = range(days).map((day) =>
    shifts.map((_, shift) => (off.has(day) || rules.maxShifts[shift] === 0 ? null : mip.choice())),
  );
  const rest = new Map(longRests.map((each) => [each.after + 1, each.days]));
  return {
    shifts: possible,
    runs: range(days).map((from) =>
      runLengths(rules, from, days)
        .filter((length) => range(length).every((day) => possible[from + day]?.some((column) => column !== null)))
        .map((length) => ({ from, to: from + length, column: mip.choice() })),
    ),
    idle: range(days).map(() => mip.amount(0, 1)),
    restedBy: range(days + 1).map((day) => day + Math.max(rules.minRest, rest.get(day) ?? 0, 1)),
  };
}

/** A run that touches an edge may be shorter: part of it may lie beyond. */
function runLengths({ minRun, maxRun }: StaffRules, from: number, days: number): number[] {
  const longest = Math.min(maxRun, days - from);
  return range(longest + 1).filter(
    (length) => length > 0 && (length >= minRun || from === 0 || from + length === days),
  );
}

/** One plan as values of the columns. */
export function valuesOf(
  plan: Plan,
  { shifts, runs, idle, restedBy }: StaffColumns,
): [column: number, value: number][] {
  const works = (day: number): boolean => plan[day] != null;
  const values: [number, number][] = shifts.flatMap((columns, day) =>
    columns.flatMap((column, shift) => (column === null ? [] : [yes(column, plan[day] === shift)])),
  );
  let rested = 0;
  plan.forEach((_, day) => {
    const begins = works(day) && (day === 0 || !works(day - 1));
    for (const { to, column } of runs[day] ?? []) {
      const taken = begins && range(to - day).every((n) => works(day + n)) && !works(to);
      values.push(yes(column, taken));
      if (taken) rested = restedBy[to] ?? to;
    }
    values.push(yes(idle[day] ?? 0, !works(day) && day >= rested));
  });
  return values;
}

const yes = (column: number, is: boolean): [number, number] => [column, is ? 1 : 0];

/** Work on a day, whatever the shift. */
export const working = ({ shifts }: StaffColumns, day: number): Term[] =>
  (shifts[day] ?? []).flatMap((column): Term[] => (column === null ? [] : [[column, 1]]));

/** These shifts on a day. */
export const having = ({ shifts }: StaffColumns, day: number, which: readonly number[], factor = 1): Term[] =>
  which.flatMap((shift): Term[] => {
    const column = shifts[day]?.[shift];
    return column == null ? [] : [[column, factor]];
  });

/** A run that begins on a day. */
export const beginning = ({ runs }: StaffColumns, day: number, factor = 1): Term[] =>
  (runs[day] ?? []).map(({ column }) => [column, factor]);

export const range = (length: number): number[] => Array.from({ length: Math.max(length, 0) }, (_, n) => n);
