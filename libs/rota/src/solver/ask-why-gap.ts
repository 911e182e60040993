import type { ShiftProblem } from './shift-problem.js';
import { startSolverThread, type GapQuestion, type SolverThread, type StartThread } from './solver-thread.js';
import type { GapReason } from './why-gap.js';

/** Finds out why nobody has a seat, in a thread of its own: it may take seconds. */
export async function askWhyGap(
  problem: ShiftProblem,
  question: GapQuestion,
  startThread: StartThread = startSolverThread(),
): Promise<GapReason> {
  const threads: SolverThread[] = [];
  try {
    return await new Promise<GapReason>((answered, failed) => {
      const thread = startThread(problem, { answered, failed });
      threads.push(thread);
      thread.ask(question);
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
