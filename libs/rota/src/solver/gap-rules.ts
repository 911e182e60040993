import type { Schedule, ShiftProblem, StaffRules } from './shift-problem.js';

/** A seat that nobody has. */
export interface Gap {
  day: number;
  shift: number;
}

const STAFF_LIMITS = [
  'max-weekends',
  'min-minutes',
  'max-minutes',
  'max-shifts',
  'min-run',
  'max-run',
  'min-rest',
] as const;
type StaffLimit = (typeof STAFF_LIMITS)[number];

/** A rule that may stand in the way of filling a gap, so that a planner can be told of it. */
export type GapRule =
  /** Another seat that is filled, and shall stay so. */
  | { kind: 'cover'; day: number; shift: number }
  | { kind: StaffLimit; staff: number }
  /** A limit of duties; `load` is its number in the problem. */
  | { kind: 'load'; staff: number; load: number; name: string }
  /** What must not follow this shift. */
  | { kind: 'succession'; shift: number }
  | { kind: 'long-rest'; after: number }
  | { kind: 'day-off'; staff: number; day: number }
  | { kind: 'pinned'; staff: number; day: number };

/** Who could have the shift, rules aside. */
export const ableStaff = ({ staff }: ShiftProblem, shift: number): number[] =>
  staff.flatMap(({ maxShifts }, each) => (maxShifts[shift] === 0 ? [] : [each]));

/** The rules that bear on these staff on these days; those that tell a planner least come first. */
export function rulesAround(
  problem: ShiftProblem,
  schedule: Schedule,
  staff: readonly number[],
  days: readonly number[],
): GapRule[] {
  const among = (its: { staff: number; day: number }): boolean => staff.includes(its.staff) && days.includes(its.day);
  return [
    ...problem.loads.flatMap((load, number): GapRule[] =>
      load.weight === null && staff.includes(load.staff) && load.days.some((day) => days.includes(day))
        ? [{ kind: 'load', staff: load.staff, load: number, name: load.name }]
        : [],
    ),
    ...STAFF_LIMITS.flatMap((kind) => staff.map((each): GapRule => ({ kind, staff: each }))),
    ...problem.shifts.flatMap(({ notBefore }, shift): GapRule[] =>
      notBefore.length > 0 ? [{ kind: 'succession', shift }] : [],
    ),
    ...problem.cover.flatMap(({ day, shift, wanted }): GapRule[] => {
      const there = schedule.filter((plan) => plan[day] === shift).length;
      return wanted > 0 && there >= wanted && days.includes(day) ? [{ kind: 'cover', day, shift }] : [];
    }),
    ...problem.longRests.flatMap(({ after }): GapRule[] =>
      days.includes(after) ? [{ kind: 'long-rest', after }] : [],
    ),
    ...staff.flatMap((each) =>
      days
        .filter((day) => problem.staff[each]?.daysOff.includes(day))
        .map((day): GapRule => ({ kind: 'day-off', staff: each, day })),
    ),
    ...problem.pinned.filter(among).map(({ staff: whose, day }): GapRule => ({ kind: 'pinned', staff: whose, day })),
  ];
}

/** The problem of filling a gap under some of its rules: nothing is wished for, and who is missing elsewhere does not matter. */
export function underRules(
  problem: ShiftProblem,
  gap: Gap,
  all: readonly GapRule[],
  kept: readonly GapRule[],
): ShiftProblem {
  const dropped = new Set(all.filter((rule) => !kept.includes(rule)).map(keyOf));
  const holds = (rule: GapRule): boolean => !dropped.has(keyOf(rule));
  const filled = new Set(kept.flatMap((rule) => (rule.kind === 'cover' ? [keyOf(rule)] : [])));
  return {
    ...problem,
    shifts: problem.shifts.map((kind, shift) =>
      holds({ kind: 'succession', shift }) ? kind : { ...kind, notBefore: [] },
    ),
    staff: problem.staff.map((rules, staff) => ({
      ...rules,
      ...withoutLimits(problem, rules, (kind) => holds({ kind, staff })),
      daysOff: rules.daysOff.filter((day) => holds({ kind: 'day-off', staff, day })),
    })),
    longRests: problem.longRests.filter(({ after }) => holds({ kind: 'long-rest', after })),
    cover: problem.cover
      .filter(
        ({ day, shift }) =>
          (day === gap.day && shift === gap.shift) || filled.has(keyOf({ kind: 'cover', day, shift })),
      )
      .map((need) => ({ ...need, weightUnder: null, weightOver: 0 })),
    requests: [],
    loads: problem.loads.filter(
      ({ weight, staff, name }, load) => weight === null && holds({ kind: 'load', staff, load, name }),
    ),
    pinned: problem.pinned.filter(({ staff, day }) => holds({ kind: 'pinned', staff, day })),
  };
}

function withoutLimits(
  { days }: ShiftProblem,
  rules: StaffRules,
  holds: (limit: StaffLimit) => boolean,
): Partial<StaffRules> {
  return {
    ...(holds('max-weekends') ? {} : { maxWeekends: Infinity }),
    ...(holds('min-minutes') ? {} : { minMinutes: -Infinity }),
    ...(holds('max-minutes') ? {} : { maxMinutes: Infinity }),
    // What they cannot do at all, no rule allows.
    ...(holds('max-shifts') ? {} : { maxShifts: rules.maxShifts.map((most) => (most === 0 ? 0 : Infinity)) }),
    ...(holds('min-run') ? {} : { minRun: 1 }),
    ...(holds('max-run') ? {} : { maxRun: days }),
    ...(holds('min-rest') ? {} : { minRest: 1 }),
  };
}

const keyOf = (rule: GapRule): string => Object.values(rule).join();
