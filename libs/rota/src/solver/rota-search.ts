import { costOf, costStep } from './cost.js';
import type { SolveEnd } from './highs-solver.js';
import { Neighbourhoods, type Choice } from './neighbourhoods.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import type { SearchNews, SearchOrder } from './search-order.js';

/** What one thread is at. */
interface Task {
  order: SearchOrder;
  /** Everything, a group of staff who have no plan yet, or a neighbourhood. */
  choice: 'whole' | 'group' | Choice;
  /** What the best cost when it began. */
  cost: number;
}

export interface SearchOptions {
  /** Numbers from 0 to 1, by chance. */
  random(): number;
  /** To begin with, if there is one. */
  start: Schedule | null;
}

/** A neighbourhood is given up after this long, with what was found in it. */
const NEIGHBOURHOOD_SECONDS = 5;
/** Nobody's first plans are worth more time: they are made better soon. */
const GROUP_SECONDS = 2;
/** Up to so many cells (staff x days x shifts) one thread works on everything at once, which also proves how good it is. */
const WHOLE_CELLS = 8000;

/**
 * Knows the best so far, and what to do next: one thread solves the problem as a whole where it is small enough, the
 * others improve the best in neighbourhoods. Plans of different staff that were found side by side are both taken.
 */
export class RotaSearch {
  best: { schedule: Schedule; cost: number } | null = null;
  bound: number | null = null;
  /** Set when there is no more to be done. */
  end: Exclude<SolveEnd, 'time'> | null = null;
  private readonly neighbourhoods: Neighbourhoods;
  private readonly tasks = new Map<number, Task>();
  private readonly waiting: number[][];
  private partial: Schedule;

  constructor(
    private readonly problem: ShiftProblem,
    private readonly options: SearchOptions,
  ) {
    this.neighbourhoods = new Neighbourhoods(problem, () => options.random());
    this.waiting = this.neighbourhoods.groups();
    this.partial = problem.staff.map(() => []);
    if (options.start) this.offer(options.start);
  }

  /** What a thread should do now, if anything. */
  next(thread: number, secondsLeft: number): SearchOrder | null {
    const choice = this.choose(thread);
    if (!choice) return null;
    const free =
      choice === 'whole' ? null : choice === 'group' ? { staff: this.waiting[0] ?? [], days: null } : choice.free;
    const most = choice === 'whole' ? secondsLeft : choice === 'group' ? GROUP_SECONDS : NEIGHBOURHOOD_SECONDS;
    const order = {
      schedule: this.best?.schedule ?? (choice === 'whole' ? null : this.partial),
      free,
      seconds: Math.min(most, secondsLeft),
      seed: Math.floor(this.options.random() * 2 ** 31),
    };
    this.tasks.set(thread, { order, choice, cost: this.best?.cost ?? Infinity });
    return order;
  }

  /** Takes in what a thread tells; whether the best became better. */
  hear(thread: number, news: SearchNews): boolean {
    const task = this.tasks.get(thread);
    if (!task) return false;
    const before = this.best;
    if ('found' in news) this.found(task, news.found);
    else if ('bound' in news) this.proved(task, news.bound);
    else {
      this.tasks.delete(thread);
      this.ended(task, news.end);
    }
    // Weights are not below 0, and so no cost is.
    if (this.best && this.best.cost - (this.bound ?? 0) < costStep(this.problem)) this.end = 'optimal';
    return this.best !== before;
  }

  private choose(thread: number): Task['choice'] | null {
    if (thread === 0 && this.bound === null && this.cells() <= WHOLE_CELLS) return 'whole';
    const others = [...this.tasks.values()].filter(({ choice }) => choice !== 'whole');
    if (this.best) {
      const busy = new Set(others.flatMap(({ order }) => order.free?.staff ?? []));
      return this.neighbourhoods.next(this.best.schedule, busy);
    }
    return others.length === 0 && this.waiting.length > 0 ? 'group' : null;
  }

  private found(task: Task, schedule: Schedule): void {
    if (task.choice === 'group') this.partial = schedule;
    else this.offer(this.merged(task, schedule));
  }

  /** The plans found beside the best ones of the others, where nobody else has changed the same ones meanwhile. */
  private merged({ order }: Task, found: Schedule): Schedule {
    const best = this.best?.schedule;
    const { schedule, free } = order;
    if (!best || !schedule || !free || free.staff.some((staff) => best[staff] !== schedule[staff])) return found;
    return best.map((plan, staff) => (free.staff.includes(staff) ? (found[staff] ?? plan) : plan));
  }

  private offer(schedule: Schedule): void {
    const cost = costOf(this.problem, schedule).total;
    if (!this.best || cost < this.best.cost) this.best = { schedule, cost };
  }

  private proved({ choice }: Task, bound: number): void {
    if (choice === 'whole' && bound > (this.bound ?? -Infinity)) this.bound = bound;
  }

  private ended({ choice, order, cost }: Task, end: SolveEnd): void {
    if (choice === 'whole') {
      if (end !== 'time') this.end = end;
    } else if (choice === 'group') {
      this.groupEnded(order.free?.staff ?? [], end);
    } else {
      this.neighbourhoods.learn(choice, { gain: cost - (this.best?.cost ?? cost), whole: end === 'optimal' });
    }
  }

  /** Who has a plan now need not wait; a group that was too large is halved. */
  private groupEnded(group: readonly number[], end: SolveEnd): void {
    if (end === 'infeasible') this.end = end;
    this.waiting.shift();
    const left = group.filter((staff) => this.partial[staff]?.length !== this.problem.days);
    const half = Math.ceil(left.length / 2);
    this.waiting.unshift(...[left.slice(0, half), left.slice(half)].filter((each) => each.length > 0));
    if (this.waiting.length === 0 && !this.best) this.offer(this.partial);
  }

  private cells(): number {
    const able = this.problem.staff.flatMap(({ maxShifts }) => maxShifts.filter((most) => most > 0));
    return able.length * this.problem.days;
  }
}
