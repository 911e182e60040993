import { costStep } from './cost.js';
import type { HighsSolver, SolveEnd } from './highs-solver.js';
import { RotaMip, type Around, type Neighbourhood } from './rota-mip.js';
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
  { schedule, free, seconds, seed }: SearchOrder,
  solver: HighsSolver,
  tell: (news: SearchNews) => void,
): void {
  const around: Around | null = schedule && free ? { schedule, free } : null;
  const rota = new RotaMip(problem, around);
  const gap = 0.99 * costStep(problem);
  const start = schedule?.every((plan) => plan.length === problem.days) ? rota.valuesOf(schedule) : null;
  const end = solver.solve(
    rota.mip,
    start,
    { seconds, gap, seed },
    {
      found: (values) => tell({ found: rota.read(values) }),
      bound: (cost) => tell({ bound: cost }),
    },
  );
  tell({ end });
}
