import { cropAround, marginOf } from './crop.js';
import { ableStaff, rulesAround, underRules, type Gap, type GapRule } from './gap-rules.js';
import type { HighsSolver } from './highs-solver.js';
import { RotaMip } from './rota-mip.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import { smallestConflict } from './smallest-conflict.js';

/** Why nobody has a seat in a schedule. */
export type GapReason =
  /** No doctor of this kind: no rule helps. */
  | { kind: 'nobody-able' }
  /** It can be filled without another one becoming empty: as in this schedule, if one was found in time. */
  | { kind: 'can-be-filled'; schedule: Schedule | null }
  /** These rules forbid it together; without any one of them it could be filled. */
  | { kind: 'conflict'; rules: GapRule[] };

/** So many days before and after may change to fill a gap; what lies beyond stands. */
const REACH_DAYS = 7;
const QUESTION_SECONDS = 10;

/** Looks for a way to fill a gap that leaves no other seat empty, or else for what is in the way. */
export function whyGap(problem: ShiftProblem, schedule: Schedule, gap: Gap, solver: HighsSolver): GapReason {
  const staff = ableStaff(problem, gap.shift);
  if (staff.length === 0) return { kind: 'nobody-able' };
  const first = Math.max(0, gap.day - REACH_DAYS);
  const last = Math.min(problem.days - 1, gap.day + REACH_DAYS);
  const days = Array.from({ length: last - first + 1 }, (_, day) => first + day);
  const all = rulesAround(problem, schedule, staff, days);
  // Of all rules: without them a day would matter to the whole year.
  const margin = marginOf(problem);
  const filled: { schedule: Schedule }[] = [];
  const rules = smallestConflict(all, (kept) => {
    const crop = cropAround(underRules(problem, gap, all, kept), schedule, days, margin);
    const free = { staff, days: days.map((day) => day - crop.from) };
    const program = new RotaMip(crop.problem, { schedule: crop.schedule, free });
    const end = solver.solve(
      program.mip,
      null,
      { seconds: QUESTION_SECONDS, gap: 0, seed: 1 },
      {
        found: (values) => filled.push({ schedule: crop.widen(program.read(values)) }),
        bound: () => undefined,
      },
    );
    // What cannot be decided in time is not called a conflict.
    return end !== 'infeasible';
  });
  return rules ? { kind: 'conflict', rules } : { kind: 'can-be-filled', schedule: filled.at(-1)?.schedule ?? null };
}
