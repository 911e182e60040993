import type { MipBuilder, Term } from './mip.js';
import type { ShiftProblem, StaffRules } from './shift-problem.js';
import { beginning, having, range, working, type StaffColumns } from './staff-columns.js';

/**
 * The rules of one of the staff. A plan is a path through the period of whole runs of work, each with the rest that it
 * asks for, and of further days off. So the lengths of runs and rests need no rows of their own, and the relaxation of
 * a path is exact: what the solver sees before it branches is close to a plan.
 */
export function addStaffRows(mip: MipBuilder, rules: StaffRules, problem: ShiftProblem, columns: StaffColumns): void {
  addPath(mip, problem.days, columns);
  addWork(mip, problem.days, columns);
  addSuccession(mip, problem, columns);
  addTotals(mip, rules, problem, columns);
  addWeekends(mip, rules, problem.weekends, columns);
}

/** Into each morning on which work may begin leads as much as leads out of it. */
function addPath(mip: MipBuilder, days: number, { runs, idle, restedBy }: StaffColumns): void {
  const through: Term[][] = range(days).map((day) => [
    ...(runs[day] ?? []).map(({ column }): Term => [column, -1]),
    [idle[day] ?? 0, -1],
    ...(day > 0 ? [[idle[day - 1] ?? 0, 1] as const] : []),
  ]);
  for (const { to, column } of runs.flat()) through[restedBy[to] ?? days]?.push([column, 1]);
  through.forEach((terms, day) => {
    const source = day === 0 ? -1 : 0;
    mip.row(terms, source, source);
  });
}

/** On each day of a run there is a shift, and on no other. */
function addWork(mip: MipBuilder, days: number, columns: StaffColumns): void {
  const covering: Term[][] = range(days).map(() => []);
  for (const { from, to, column } of columns.runs.flat()) {
    for (let day = from; day < to; day++) covering[day]?.push([column, -1]);
  }
  covering.forEach((terms, day) => mip.row([...working(columns, day), ...terms], 0, 0));
}

/** A shift comes after one that allows it, or begins a run: said for each group that some shift forbids. */
function addSuccession(mip: MipBuilder, { days, shifts }: ShiftProblem, columns: StaffColumns): void {
  const groups = new Map(shifts.map(({ notBefore }) => [[...notBefore].sort((a, b) => a - b).join(), notBefore]));
  for (const group of groups.values()) {
    if (group.length === 0) continue;
    const allowing = range(shifts.length).filter(
      (shift) => !group.every((each) => shifts[shift]?.notBefore.includes(each)),
    );
    for (let day = 1; day < days; day++) {
      const before = [...having(columns, day - 1, allowing, -1), ...beginning(columns, day, -1)];
      mip.row([...having(columns, day, group), ...before], -Infinity, 0);
    }
  }
}

function addTotals(mip: MipBuilder, rules: StaffRules, { shifts, days }: ShiftProblem, columns: StaffColumns): void {
  const possible = range(shifts.length).filter((shift) => rules.maxShifts[shift] !== 0);
  const minutes = possible.map((shift) => shifts[shift]?.minutes ?? 0);
  // In whole shifts where all are of one length: the limits become as tight as they are.
  const unit = minutes.reduce(commonDivisor, 0) || 1;
  mip.row(
    range(days).flatMap((day) =>
      possible.flatMap((shift, n) => having(columns, day, [shift], (minutes[n] ?? 0) / unit)),
    ),
    Math.ceil(rules.minMinutes / unit),
    Math.floor(rules.maxMinutes / unit),
  );
  for (const shift of possible) {
    const most = rules.maxShifts[shift] ?? 0;
    const all = range(days).flatMap((day) => having(columns, day, [shift]));
    if (most < days) mip.row(all, -Infinity, most);
  }
}

/** A weekend is worked when its first day is, or when a run begins on its second. */
function addWeekends(
  mip: MipBuilder,
  { maxWeekends }: StaffRules,
  weekends: readonly number[],
  columns: StaffColumns,
): void {
  if (maxWeekends >= weekends.length) return;
  const all = weekends.flatMap((first) => [...working(columns, first), ...beginning(columns, first + 1)]);
  mip.row(all, -Infinity, maxWeekends);
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
