import { costStep } from './cost.js';
import { cropAround } from './crop.js';
import type { HighsSolver, SolveEnd } from './highs-solver.js';
import { RotaMip, type Neighbourhood } from './rota-mip.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';

/** What a thread is asked to do: to look for something better, everywhere or near a schedule. */
export interface SearchOrder {
  /** What is known so far; null: nothing. Who has no plan yet has an empty one. */
  schedule: Schedule | null;
  /** Null: everything may change. */
  free: Neighbourhood | null;
  seconds: number;
  seed: number;
}

/** What a thread tells of it. */
export type SearchNews =
  | { found: Schedule }
  /** No schedule of what was asked costs less. */
  | { bound: number }
  | { end: SolveEnd };

/** Carries out an order, and tells on the way. */
export function carryOut(
  problem: ShiftProblem,
  order: SearchOrder,
  solver: HighsSolver,
  tell: (news: SearchNews) => void,
): void {
  const { rota, start, whole } = programOf(problem, order);
  const limits = { seconds: order.seconds, gap: 0.99 * costStep(problem), seed: order.seed };
  const end = solver.solve(rota.mip, start && rota.valuesOf(start), limits, {
    found: (values) => tell({ found: whole(rota.read(values)) }),
    bound: (cost) => tell({ bound: cost }),
  });
  tell({ end });
}

/** The program, the schedule to begin with where everybody has a plan, and how a part becomes a whole again. */
function programOf(problem: ShiftProblem, { schedule, free }: SearchOrder) {
  const start = schedule?.every((plan) => plan.length === problem.days) ? schedule : null;
  const same = (found: Schedule): Schedule => found;
  if (!schedule || !free) return { rota: new RotaMip(problem), start, whole: same };
  if (!start || !free.days) return { rota: new RotaMip(problem, { schedule, free }), start, whole: same };
  const crop = cropAround(problem, schedule, free.days);
  const days = free.days.map((day) => day - crop.from);
  const around = { schedule: crop.schedule, free: { staff: free.staff, days } };
  return { rota: new RotaMip(crop.problem, around), start: crop.schedule, whole: crop.widen };
}
