import type { LoadRule, Plan, Schedule, ShiftProblem, StaffRules } from './shift-problem.js';

/** Part of a period in a schedule that stands outside of it, as a problem of its own. */
export interface Crop {
  /** The day of the whole with which it begins. */
  from: number;
  problem: ShiftProblem;
  schedule: Schedule;
  /** What was found for the part, in its place in the whole. */
  widen: (found: Schedule) => Schedule;
}

/**
 * Cuts out these days, with so many days around them that whatever touches them is seen whole: a small window in a long
 * year is then a small program. What the rest of the period uses up of a limit is taken from it.
 */
export function cropAround(
  problem: ShiftProblem,
  schedule: Schedule,
  days: readonly number[],
  margin = marginOf(problem),
): Crop {
  const [from, to] = aroundWeekends(problem, Math.min(...days) - margin, Math.max(...days) + 1 + margin);
  const inside = (day: number): boolean => from <= day && day < to;
  const outside = (plan: Plan): Plan => plan.map((shift, day) => (inside(day) ? null : shift));
  const moved = <Item extends { day: number }>(items: readonly Item[]): Item[] =>
    items.filter(({ day }) => inside(day)).map((item) => ({ ...item, day: item.day - from }));
  const movedDays = (its: readonly number[]): number[] => its.filter(inside).map((day) => day - from);

  return {
    from,
    problem: {
      days: to - from,
      shifts: problem.shifts,
      staff: problem.staff.map((rules, staff) => ({
        ...rules,
        ...leftOf(problem, rules, outside(schedule[staff] ?? [])),
        daysOff: movedDays(rules.daysOff),
      })),
      weekends: movedDays(problem.weekends),
      longRests: problem.longRests
        .filter(({ after }) => inside(after))
        .map((rest) => ({ ...rest, after: rest.after - from })),
      cover: moved(problem.cover),
      requests: moved(problem.requests),
      loads: problem.loads
        .filter((load) => load.days.some(inside))
        .map((load) => ({ ...lessThan(load, outside(schedule[load.staff] ?? [])), days: movedDays(load.days) })),
      pinned: moved(problem.pinned),
    },
    schedule: schedule.map((plan) => plan.slice(from, to)),
    widen: (found) =>
      schedule.map((plan, staff) => [...plan.slice(0, from), ...(found[staff] ?? []), ...plan.slice(to)]),
  };
}

/** So far away does a day matter to another one. */
export const marginOf = ({ staff, longRests }: ShiftProblem): number =>
  Math.max(...staff.flatMap(({ maxRun, minRest }) => [maxRun, minRest]), ...longRests.map((rest) => rest.days));

/** Within the period, and such that no weekend is cut in two. */
function aroundWeekends({ days, weekends }: ShiftProblem, from: number, to: number): [from: number, to: number] {
  const cuts = (at: number): boolean => weekends.includes(at - 1);
  return [Math.max(0, cuts(from) ? from - 1 : from), Math.min(days, cuts(to) ? to + 1 : to)];
}

/** What is left of the limits of one of the staff when this much of their plan is spent. */
function leftOf({ shifts, weekends }: ShiftProblem, rules: StaffRules, spent: Plan): Partial<StaffRules> {
  const minutes = spent.reduce<number>((sum, shift) => sum + (shift === null ? 0 : (shifts[shift]?.minutes ?? 0)), 0);
  const worked = weekends.filter((first) => spent[first] != null || spent[first + 1] != null).length;
  return {
    maxShifts: rules.maxShifts.map((most, shift) => most - spent.filter((each) => each === shift).length),
    minMinutes: rules.minMinutes - minutes,
    maxMinutes: rules.maxMinutes - minutes,
    maxWeekends: rules.maxWeekends - worked,
  };
}

function lessThan(load: LoadRule, spent: Plan): LoadRule {
  const already = load.days.filter((day) => {
    const shift = spent[day];
    return shift != null && load.shifts.includes(shift);
  }).length;
  return { ...load, least: load.least - already, most: load.most - already };
}
