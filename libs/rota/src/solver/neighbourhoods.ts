import { coverCosts } from './cost.js';
import type { Neighbourhood } from './rota-mip.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';

const KINDS = ['staff', 'days', 'block'] as const;
type Kind = (typeof KINDS)[number];

/** How a neighbourhood was chosen. */
export interface Choice {
  kind: Kind;
  free: Neighbourhood;
}

/** What came of it: how much was gained, and whether it was searched to the end or time was up. */
export interface Outcome {
  gain: number;
  whole: boolean;
}

interface Habit {
  /** How many cells (one of the staff, a day, a shift they can have) are freed. */
  size: number;
  /** How often this kind is taken, beside the others. */
  weight: number;
}

/** Cells that are planned at once at first. */
const GROUP_SIZE = 600;
const FIRST_SIZE = 2000;
const SMALLEST_SIZE = 60;

/**
 * Chooses what to free next: some staff on all days, all staff on some days in a row, or some staff on some days;
 * rather where a schedule costs much. Learns which kind gains, and how large each may be to be searched to its end.
 */
export class Neighbourhoods {
  private readonly habits: Record<Kind, Habit>;
  private readonly able: number[][];
  private readonly cellsADay: number;

  constructor(
    private readonly problem: ShiftProblem,
    private readonly random: () => number,
  ) {
    this.able = problem.staff.map(({ maxShifts }) =>
      problem.shifts.flatMap((_, shift) => (maxShifts[shift] === 0 ? [] : [shift])),
    );
    this.cellsADay = this.able.reduce((sum, shifts) => sum + shifts.length, 0);
    const habit = (): Habit => ({ size: Math.min(FIRST_SIZE, (this.cellsADay * problem.days) / 3), weight: 1 });
    this.habits = { staff: habit(), days: habit(), block: habit() };
  }

  /** Where to look next in a schedule; not at staff whom another search has in hand, as far as that is possible. */
  next(schedule: Schedule, busy: ReadonlySet<number>): Choice {
    const needs = coverCosts(this.problem, schedule);
    const need = this.problem.cover[this.draw(needs.map((cost) => cost + 1))];
    const kind = KINDS[this.draw(KINDS.map((each) => this.habits[each].weight))] ?? 'block';
    const { size } = this.habits[kind];
    const staff = this.inOrder(need?.shift ?? 0, busy);
    const { days } = this.problem;
    if (kind === 'staff') return { kind, free: { staff: this.upTo(staff, size / days), days: null } };
    if (kind === 'days')
      return { kind, free: { staff: range(staff.length), days: this.window(need?.day ?? 0, size / this.cellsADay) } };
    const some = staff.slice(0, Math.ceil(staff.length * (0.25 + 0.5 * this.random())));
    const cells = some.reduce((sum, each) => sum + (this.able[each]?.length ?? 0), 0);
    return { kind, free: { staff: some, days: this.window(need?.day ?? 0, size / Math.max(cells, 1)) } };
  }

  /** Groups of staff, each small enough to be planned at once. */
  groups(): number[][] {
    const left = range(this.problem.staff.length);
    const groups: number[][] = [];
    while (left.length > 0) groups.push(left.splice(0, this.upTo(left, GROUP_SIZE / this.problem.days).length));
    return groups;
  }

  learn({ kind }: Choice, { gain, whole }: Outcome): void {
    const habit = this.habits[kind];
    habit.size = Math.max(SMALLEST_SIZE, habit.size * (whole ? (gain > 0 ? 1 : 1.25) : 0.8));
    habit.weight = Math.max(0.2, 0.85 * habit.weight + (gain > 0 ? 0.3 : 0.05));
  }

  /** Those who can have the shift first, and in each half those whom nobody else has in hand; else by chance. */
  private inOrder(shift: number, busy: ReadonlySet<number>): number[] {
    const rank = (staff: number): number => (busy.has(staff) ? 2 : 0) + (this.able[staff]?.includes(shift) ? 0 : 1);
    return range(this.problem.staff.length)
      .map((staff) => ({ staff, at: rank(staff) + this.random() * 0.999 }))
      .sort((a, b) => a.at - b.at)
      .map(({ staff }) => staff);
  }

  /** The first of these staff, as many as have so many cells a day together: one at least. */
  private upTo(staff: readonly number[], cells: number): number[] {
    let sum = 0;
    const end = staff.findIndex((each) => (sum += this.able[each]?.length ?? 0) > cells);
    return staff.slice(0, end < 0 ? staff.length : Math.max(end, 1));
  }

  /** So many days around this one, a few at least. */
  private window(day: number, length: number): number[] {
    const { days } = this.problem;
    const whole = Math.min(days, Math.max(3, Math.round(length)));
    const first = Math.min(Math.max(0, day - Math.floor(whole * this.random())), days - whole);
    return range(whole).map((each) => first + each);
  }

  /** A place in the list, by chance, each as likely as it weighs. */
  private draw(weights: readonly number[]): number {
    let left = this.random() * weights.reduce((sum, weight) => sum + weight, 0);
    return weights.findIndex((weight) => (left -= weight) < 0);
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
