import { ableStaff } from './gap-rules.js';
import type { Neighbourhood } from './rota-mip.js';
import type { Schedule, ShiftProblem, ShiftRequest } from './shift-problem.js';

/** Somebody who cannot come. */
export interface Absence {
  staff: number;
  days: number[];
}

/** A day on which somebody's plan is another one than before. */
export interface PlanChange {
  staff: number;
  day: number;
  before: number | null;
  after: number | null;
}

/** So many days before and after an absence may change to make up for it. */
const REACH_DAYS = 7;

/**
 * What is to be solved when somebody is away: they are off, and everybody's day as it stands is a wish that weighs more
 * than any other, though less than a seat that nobody has. Only those may change who can stand in, or for whom they do.
 */
export function withoutThem(
  problem: ShiftProblem,
  schedule: Schedule,
  { staff, days }: Absence,
): { problem: ShiftProblem; schedule: Schedule; free: Neighbourhood } {
  const shifts = problem.shifts.flatMap((_, shift) => (ableStaff(problem, shift).includes(staff) ? [shift] : []));
  const free = {
    staff: [...new Set(shifts.flatMap((shift) => ableStaff(problem, shift)))].sort((a, b) => a - b),
    days: range(Math.min(...days) - REACH_DAYS, Math.max(...days) + REACH_DAYS + 1).filter(
      (day) => 0 <= day && day < problem.days,
    ),
  };
  const away = (whose: number, day: number): boolean => whose === staff && days.includes(day);
  return {
    problem: {
      ...problem,
      staff: problem.staff.map((rules, each) =>
        // Nobody makes up for an illness.
        each === staff ? { ...rules, daysOff: [...rules.daysOff, ...days], minMinutes: 0 } : rules,
      ),
      loads: problem.loads.map((load) => (load.staff === staff && load.weight === null ? { ...load, least: 0 } : load)),
      requests: [
        ...problem.requests,
        ...asItStands(problem, schedule, free).filter((wish) => !away(wish.staff, wish.day)),
      ],
      // A seat that nobody had before is no reason to change anything now.
      cover: problem.cover.map((need) => {
        const there = schedule.filter((plan) => plan[need.day] === need.shift).length;
        return there < need.wanted ? { ...need, wanted: there, weightOver: 0 } : need;
      }),
      pinned: problem.pinned.filter((pin) => !away(pin.staff, pin.day)),
    },
    schedule: schedule.map((plan, whose) => plan.map((shift, day) => (away(whose, day) ? null : shift))),
    free,
  };
}

/** What is different now, by staff and day. */
export const changesBetween = (before: Schedule, after: Schedule): PlanChange[] =>
  before.flatMap((plan, staff) =>
    plan.flatMap((shift, day): PlanChange[] => {
      const now = after[staff]?.[day] ?? null;
      return now === shift ? [] : [{ staff, day, before: shift, after: now }];
    }),
  );

function asItStands(
  problem: ShiftProblem,
  schedule: Schedule,
  { staff, days }: { staff: number[]; days: number[] },
): ShiftRequest[] {
  const weight = keepWeight(problem);
  return staff.flatMap((each) =>
    days.flatMap((day) =>
      problem.shifts.flatMap((_, shift): ShiftRequest[] =>
        problem.staff[each]?.maxShifts[shift] === 0
          ? []
          : [{ staff: each, day, shift, wanted: schedule[each]?.[day] === shift, weight }],
      ),
    ),
  );
}

/** More than any one change of somebody's day can gain in wishes and goals. */
function keepWeight({ requests, loads }: ShiftProblem): number {
  const goals = new Map<number, number>();
  for (const { staff, weight } of loads) goals.set(staff, (goals.get(staff) ?? 0) + (weight ?? 0));
  return 1 + Math.max(0, ...requests.map(({ weight }) => weight)) + Math.max(0, ...goals.values());
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
