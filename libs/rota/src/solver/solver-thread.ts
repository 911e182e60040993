import { Worker } from 'node:worker_threads';
import type { SearchNews, SearchOrder } from './search-order.js';
import type { ShiftProblem } from './shift-problem.js';

/** One who carries out orders for a problem, one after the other, beside whoever gives them. */
export interface SolverThread {
  order(order: SearchOrder): void;
  /** Ends it at once, in the middle of whatever it does. */
  close(): Promise<void>;
}

export interface ThreadEvents {
  news(news: SearchNews): void;
  failed(error: unknown): void;
}

export type StartThread = (problem: ShiftProblem, events: ThreadEvents) => SolverThread;

/** A thread of this process. The program it runs is given for tests, which have no compiled one. */
export const startSolverThread =
  (worker = () => new Worker(new URL('./solver.worker.js', import.meta.url))): StartThread =>
  (problem, events) => {
    const thread = worker();
    thread.on('message', (news: SearchNews) => events.news(news));
    thread.on('error', (error: unknown) => events.failed(error));
    thread.postMessage({ problem });
    return {
      order: (order) => thread.postMessage({ order }),
      close: async () => {
        await thread.terminate();
      },
    };
  };
