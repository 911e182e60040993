import { costOf, type ScheduleCost } from './cost.js';
import { RotaSearch } from './rota-search.js';
import type { SearchNews } from './search-order.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import { startSolverThread, type SolverThread, type StartThread } from './solver-thread.js';

export interface SolveOptions {
  seconds: number;
  /** Numbers from 0 to 1, by chance. */
  random(): number;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  threads?: number;
  /** A schedule that keeps all rules, to make better. */
  start?: Schedule;
  startThread?: StartThread;
  /** Called for the first schedule and each better one, and as the bound rises. */
  onProgress?(progress: SolveProgress): void;
}

export interface SolveProgress {
  seconds: number;
  best: { schedule: Schedule; cost: ScheduleCost } | null;
  /** No schedule costs less; null while nothing is known. */
  bound: number | null;
}

/** Why it ended. With `infeasible` no schedule keeps all rules. */
export interface SolveResult extends SolveProgress {
  end: 'optimal' | 'infeasible' | 'time' | 'stopped';
}

/** Plans a period in threads of its own, until nothing better is possible, time is up or it is stopped. */
export class RotaSolver {
  /** That the rules contradict each other is a result as well; it rejects only when a thread fails. */
  readonly result: Promise<SolveResult>;
  private readonly search: RotaSearch;
  private readonly threads: SolverThread[] = [];
  private readonly idle = new Set<number>();
  private readonly began: number;
  private settle: (end: SolveResult['end']) => void = () => undefined;

  constructor(
    private readonly problem: ShiftProblem,
    private readonly options: SolveOptions,
  ) {
    this.search = new RotaSearch(problem, { random: () => options.random(), start: options.start ?? null });
    this.began = options.now();
    this.result = this.run();
  }

  /** Ends it with the best so far. */
  stop(): void {
    this.settle('stopped');
  }

  private async run(): Promise<SolveResult> {
    const timer = setTimeout(() => this.settle('time'), this.options.seconds * 1000);
    try {
      const end = await new Promise<SolveResult['end']>((resolve, reject) => {
        this.settle = resolve;
        this.startThreads(reject);
      });
      return { ...this.progress(), end };
    } finally {
      clearTimeout(timer);
      await Promise.all(this.threads.map((thread) => thread.close()));
    }
  }

  private startThreads(failed: (error: unknown) => void): void {
    const start = this.options.startThread ?? startSolverThread();
    for (let thread = 0; thread < (this.options.threads ?? 2); thread++) {
      const news = (its: SearchNews): void => this.hear(thread, its);
      this.threads.push(start(this.problem, { news, failed }));
      this.idle.add(thread);
    }
    this.giveOrders();
  }

  private hear(thread: number, news: SearchNews): void {
    const { bound } = this.search;
    const better = this.search.hear(thread, news);
    if (better || bound !== this.search.bound) this.options.onProgress?.(this.progress());
    if (this.search.end) return this.settle(this.search.end);
    if ('end' in news) this.idle.add(thread);
    this.giveOrders();
  }

  private giveOrders(): void {
    for (const thread of this.idle) {
      const order = this.search.next(thread, this.options.seconds - this.seconds());
      if (!order) continue;
      this.idle.delete(thread);
      this.threads[thread]?.order(order);
    }
  }

  private progress(): SolveProgress {
    const { best, bound } = this.search;
    return {
      seconds: this.seconds(),
      best: best && { schedule: best.schedule, cost: costOf(this.problem, best.schedule) },
      bound,
    };
  }

  private seconds(): number {
    return (this.options.now() - this.began) / 1000;
  }
}
