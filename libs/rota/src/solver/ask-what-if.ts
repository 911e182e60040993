import type { Schedule, ShiftProblem } from './shift-problem.js';
import { startSolverThread, type SolverThread, type StartThread } from './solver-thread.js';
import { changesBetween, withoutThem, type Absence, type PlanChange } from './what-if.js';

export interface WhatIfOptions {
  seconds: number;
  startThread?: StartThread;
}

/**
 * What becomes of a schedule when somebody is away, with as few changes for the others as possible; null when no
 * schedule keeps all rules, or none was found in time.
 */
export async function askWhatIf(
  problem: ShiftProblem,
  schedule: Schedule,
  absence: Absence,
  { seconds, startThread = startSolverThread() }: WhatIfOptions,
): Promise<{ schedule: Schedule; changes: PlanChange[] } | null> {
  const changed = withoutThem(problem, schedule, absence);
  const threads: SolverThread[] = [];
  try {
    const found = await new Promise<Schedule | null>((resolve, failed) => {
      let best: Schedule | null = null;
      const thread = startThread(changed.problem, {
        failed,
        news: (news) => {
          if ('found' in news) best = news.found;
          if ('end' in news) resolve(best);
        },
      });
      threads.push(thread);
      thread.order({ schedule: changed.schedule, free: changed.free, seconds, seed: 1 });
    });
    return found && { schedule: found, changes: changesBetween(schedule, found) };
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
