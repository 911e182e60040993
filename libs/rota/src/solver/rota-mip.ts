import { MipBuilder, type Mip, type Term } from './mip.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import { having, staffColumns, valuesOf, type StaffColumns } from './staff-columns.js';
import { addStaffRows } from './staff-rows.js';

/** The part of a schedule that may change; the rest stands as it is. */
export interface Neighbourhood {
  staff: readonly number[];
  /** Null: all of them. */
  days: readonly number[] | null;
}

/** What a neighbourhood lies in. */
export interface Around {
  schedule: Schedule;
  free: Neighbourhood;
}

/** A sum that should lie within bounds, and the columns of how far below and above it is. */
interface Goal {
  terms: Term[];
  least: number;
  most: number;
  under: number;
  over: number;
}

/** The problem as a program: all of it, or a neighbourhood in a schedule that stands otherwise. */
export class RotaMip {
  readonly mip: Mip;
  private readonly members = new Map<number, StaffColumns>();
  private readonly goals: Goal[] = [];

  constructor(
    private readonly problem: ShiftProblem,
    private readonly around: Around | null = null,
  ) {
    const builder = new MipBuilder();
    problem.staff.forEach((rules, staff) => {
      if (around && !around.free.staff.includes(staff)) return;
      const columns = staffColumns(builder, rules, problem);
      addStaffRows(builder, rules, problem, columns);
      this.members.set(staff, columns);
    });
    this.addFixed(builder);
    this.addRequests(builder);
    this.addCover(builder);
    this.addLoads(builder);
    this.mip = builder.build();
  }

  /** The schedule that a solution means. */
  read(values: ArrayLike<number>): Schedule {
    return this.problem.staff.map((_, staff) => {
      const columns = this.members.get(staff);
      if (!columns) return this.around?.schedule[staff] ?? [];
      return columns.shifts.map((shifts) => {
        const shift = shifts.findIndex((column) => column !== null && (values[column] ?? 0) > 0.5);
        return shift < 0 ? null : shift;
      });
    });
  }

  /** A schedule as the values of all columns. */
  valuesOf(schedule: Schedule): Float64Array {
    const values = new Float64Array(this.mip.cost.length);
    for (const [staff, columns] of this.members) {
      for (const [column, value] of valuesOf(schedule[staff] ?? [], columns)) values[column] = value;
    }
    for (const { terms, least, most, under, over } of this.goals) {
      const reached = terms.reduce((sum, [column, factor]) => sum + factor * (values[column] ?? 0), 0);
      values[under] = Math.max(least - reached, 0);
      values[over] = Math.max(reached - most, 0);
    }
    return values;
  }

  /** What is pinned, and what lies outside the neighbourhood's days. */
  private addFixed(builder: MipBuilder): void {
    const fix = (staff: number, day: number, fixed: number | null): void => {
      const columns = this.members.get(staff)?.shifts[day];
      columns?.forEach((column, shift) => {
        if (column !== null) builder.fix(column, shift === fixed ? 1 : 0);
      });
      // Pinned to what they cannot do: no schedule is right.
      if (columns && fixed !== null && columns[fixed] == null) builder.row([], 1, 1);
    };
    for (const { staff, day, shift } of this.problem.pinned) fix(staff, day, shift);
    if (!this.around?.free.days) return;
    const free = new Set(this.around.free.days);
    for (const staff of this.members.keys()) {
      this.around.schedule[staff]?.forEach((shift, day) => {
        if (!free.has(day)) fix(staff, day, shift);
      });
    }
  }

  private addRequests(builder: MipBuilder): void {
    for (const { staff, day, shift, wanted, weight } of this.problem.requests) {
      const change = wanted ? -weight : weight;
      if (wanted) builder.costsAnyway(weight);
      if (this.standing(staff, day) === shift) builder.costsAnyway(change);
      for (const [column] of this.term(staff, day, shift)) builder.costs(column, change);
    }
  }

  private addCover(builder: MipBuilder): void {
    for (const { day, shift, wanted, weightUnder, weightOver } of this.problem.cover) {
      const terms = [...this.members.keys()].flatMap((staff) => this.term(staff, day, shift));
      const missing = wanted - this.problem.staff.filter((_, staff) => this.standing(staff, day) === shift).length;
      this.addGoal(builder, terms, [missing, missing], [weightUnder, weightOver]);
    }
  }

  private addLoads(builder: MipBuilder): void {
    for (const { staff, days, shifts, least, most, weight } of this.problem.loads) {
      const columns = this.members.get(staff);
      if (!columns) continue;
      const terms = days.flatMap((day) => having(columns, day, shifts));
      if (weight === null) builder.row(terms, least, most);
      else this.addGoal(builder, terms, [least, most], [weight, weight]);
    }
  }

  /** A sum that costs by how far it lies outside of its bounds. */
  private addGoal(
    builder: MipBuilder,
    terms: Term[],
    [least, most]: [number, number],
    [weightUnder, weightOver]: [number | null, number],
  ): void {
    const under = builder.amount(weightUnder ?? 0, weightUnder === null ? 0 : Infinity);
    const over = builder.amount(weightOver);
    builder.row([...terms, [under, 1], [over, -1]], least, most);
    this.goals.push({ terms, least, most, under, over });
  }

  private term(staff: number, day: number, shift: number): Term[] {
    const columns = this.members.get(staff);
    return columns ? having(columns, day, [shift]) : [];
  }

  /** What somebody outside the neighbourhood has, and keeps. */
  private standing(staff: number, day: number): number | null | undefined {
    return this.members.has(staff) ? undefined : this.around?.schedule[staff]?.[day];
  }
}
