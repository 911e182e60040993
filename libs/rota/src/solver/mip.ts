/** A mixed-integer program in rows: what a solver takes, without being of one. */
export interface Mip {
  offset: number;
  cost: number[];
  lower: number[];
  upper: number[];
  integer: boolean[];
  rowLower: number[];
  rowUpper: number[];
  /** Where each row's entries start, and behind the last one where they end. */
  starts: number[];
  columns: number[];
  values: number[];
}

/** A sum of columns, each with its factor. */
export type Term = readonly [column: number, factor: number];

/** Puts a program together, column by column and row by row. */
export class MipBuilder {
  private readonly mip: Mip = {
    offset: 0,
    cost: [],
    lower: [],
    upper: [],
    integer: [],
    rowLower: [],
    rowUpper: [],
    starts: [0],
    columns: [],
    values: [],
  };

  /** A yes or no. */
  choice(cost = 0): number {
    return this.column(cost, 1, true);
  }

  /** Any amount from 0 on. */
  amount(cost = 0, upper = Infinity): number {
    return this.column(cost, upper, false);
  }

  costs(column: number, cost: number): void {
    this.mip.cost[column] = (this.mip.cost[column] ?? 0) + cost;
  }

  costsAnyway(cost: number): void {
    this.mip.offset += cost;
  }

  fix(column: number, value: number): void {
    this.mip.lower[column] = value;
    this.mip.upper[column] = value;
  }

  /** `least` <= sum of terms <= `most`; a column may stand in several terms. */
  row(terms: Iterable<Term>, least: number, most: number): void {
    const factors = new Map<number, number>();
    for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
    for (const [column, factor] of factors) {
      if (factor === 0) continue;
      this.mip.columns.push(column);
      this.mip.values.push(factor);
    }
    this.mip.rowLower.push(least);
    this.mip.rowUpper.push(most);
    this.mip.starts.push(this.mip.columns.length);
  }

  build(): Mip {
    return this.mip;
  }

  private column(cost: number, upper: number, integer: boolean): number {
    this.mip.cost.push(cost);
    this.mip.lower.push(0);
    this.mip.upper.push(upper);
    this.mip.integer.push(integer);
    return this.mip.cost.length - 1;
  }
}
