import * as packageOfHighs from 'highs';
import type { Highs, InitOptions, Model, ModelData } from 'highs';
import type { Mip } from './mip.js';

export interface SolveLimits {
  seconds: number;
  /** A solution this close to the bound is as good as the best. */
  gap: number;
  seed: number;
}

/** What is heard of a solution while it is looked for. */
export interface SolveEvents {
  /** A first or better solution. */
  found(values: ArrayLike<number>): void;
  /** No solution costs less. */
  bound(cost: number): void;
}

/** Why it ended: nothing better exists, nothing at all exists, or time was up. */
export type SolveEnd = 'optimal' | 'infeasible' | 'time';

type LoadHighs = (options?: InitOptions) => Promise<Highs>;

/** HiGHS in this thread, which does nothing else while it solves. */
export class HighsSolver {
  private constructor(private readonly highs: Highs) {}

  static async load(): Promise<HighsSolver> {
    return new HighsSolver(await loader()());
  }

  /** Solves a program, from a solution where there is one. */
  solve(mip: Mip, start: Float64Array | null, limits: SolveLimits, events: SolveEvents): SolveEnd {
    return this.highs.withModel(this.modelOf(mip), (model) => {
      model.options.set({
        // Its log is what brings the bound along, though nobody reads it.
        ...{ output_flag: true, log_to_console: false, mip_min_logging_interval: 0.5 },
        ...{ time_limit: limits.seconds, random_seed: limits.seed, mip_abs_gap: limits.gap, mip_rel_gap: 0 },
      });
      if (start) model.setSolution({ colValue: start });
      const { mipImprovingSolution, mipLogging } = this.highs.constants.callbackType;
      model.run({
        [mipImprovingSolution]: ({ data }) => {
          if (data.mip_solution) events.found(data.mip_solution);
        },
        [mipLogging]: ({ data }) => {
          if (data.mip_dual_bound !== undefined) events.bound(data.mip_dual_bound);
        },
      });
      return this.endOf(model, events);
    });
  }

  private endOf(model: Model, events: SolveEvents): SolveEnd {
    const { optimal, infeasible, unboundedOrInfeasible } = this.highs.constants.modelStatus;
    const status = model.getModelStatus();
    // Nothing here is unbounded: all that lowers a cost is a yes or no.
    if (status === infeasible || status === unboundedOrInfeasible) return 'infeasible';
    if (status !== optimal) return 'time';
    // What presolve alone solves is not told on the way.
    events.found(model.getSolution().colValue);
    events.bound(model.getObjectiveValue());
    return 'optimal';
  }

  private modelOf(mip: Mip): ModelData {
    const { continuous, integer } = this.highs.constants.variableType;
    const [numCols, numRows] = [mip.cost.length, mip.rowLower.length];
    return {
      ...{ numCols, numRows, offset: mip.offset, colCost: mip.cost },
      ...{ colLower: this.bounded(mip.lower), colUpper: this.bounded(mip.upper) },
      ...{ rowLower: this.bounded(mip.rowLower), rowUpper: this.bounded(mip.rowUpper) },
      matrix: { format: 'csr', numRows, numCols, starts: mip.starts, indices: mip.columns, values: mip.values },
      integrality: mip.integer.map((whole) => (whole ? integer : continuous)),
    };
  }

  private bounded(bounds: readonly number[]): number[] {
    const { infinity } = this.highs;
    return bounds.map((bound) => Math.min(Math.max(bound, -infinity), infinity));
  }
}

/** The package's types know its CommonJS form only, in which the loader lies one step deeper than in the ES module. */
function loader(): LoadHighs {
  const candidates: unknown[] = [packageOfHighs.default, packageOfHighs];
  const found = candidates.find(isLoader);
  if (!found) throw new Error('the package highs has no loader');
  return found;
}

const isLoader = (it: unknown): it is LoadHighs => typeof it === 'function';
