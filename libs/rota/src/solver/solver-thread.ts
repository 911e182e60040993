import { Worker } from 'node:worker_threads';
import type { Gap } from './gap-rules.js';
import type { SearchNews, SearchOrder } from './search-order.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import type { GapReason } from './why-gap.js';

/** Why does nobody have this seat in this schedule? */
export interface GapQuestion {
  schedule: Schedule;
  gap: Gap;
}

/** What a thread is told: the problem first, once. */
export type ThreadMessage = { problem: ShiftProblem } | { order: SearchOrder } | { question: GapQuestion };

export type ThreadAnswer = SearchNews | { reason: GapReason };

/** One who works on a problem, one order or question after the other, beside whoever gives them. */
export interface SolverThread {
  order(order: SearchOrder): void;
  ask(question: GapQuestion): void;
  /** Ends it at once, in the middle of whatever it does. */
  close(): Promise<void>;
}

export interface ThreadEvents {
  news?(news: SearchNews): void;
  answered?(reason: GapReason): void;
  failed(error: unknown): void;
}

export type StartThread = (problem: ShiftProblem, events: ThreadEvents) => SolverThread;

/** A thread of this process. The program it runs is given by tests, which have no compiled one. */
export const startSolverThread =
  (worker = () => new Worker(new URL('./solver.worker.js', import.meta.url))): StartThread =>
  (problem, events) => {
    const thread = worker();
    const tell = (message: ThreadMessage): void => thread.postMessage(message);
    thread.on('message', (answer: ThreadAnswer) => {
      if ('reason' in answer) events.answered?.(answer.reason);
      else events.news?.(answer);
    });
    thread.on('error', (error: unknown) => events.failed(error));
    tell({ problem });
    return {
      order: (order) => tell({ order }),
      ask: (question) => tell({ question }),
      close: async () => {
        await thread.terminate();
      },
    };
  };
