import { cpus, totalmem } from 'node:os';
import { median } from './statistics.js';

/** One figure of ours beside the anchor's of the same run. */
export interface Metric {
  name: string;
  unit: string;
  ours: number;
  /** Null where the anchor cannot do it at all. */
  anchor: number | null;
  /** Null when there is none. */
  goal: number | null;
  /** What the goal bounds: how many times the anchor's figure ours is, which goes without saying, or ours itself. */
  bounds?: 'ratio' | 'at most' | 'at least';
  /** The worst of all rounds, where it is that which has to reach the goal. */
  worst?: number;
  /** From the least to the most of all rounds, where that is worth telling. */
  spread?: { ours: string; anchor: string };
}

/** What a figure was in all rounds: the medians, and from the least to the most. */
export function ofRounds<Round>(
  rounds: Record<'ours' | 'anchor', readonly Round[]>,
  of: (round: Round) => number,
): Pick<Metric, 'ours' | 'anchor' | 'spread'> {
  const [ours, anchor] = [rounds.ours.map(of), rounds.anchor.map(of)];
  return { ours: median(ours), anchor: median(anchor), spread: { ours: spread(ours), anchor: spread(anchor) } };
}

const spread = (values: readonly number[]): string => `${round(Math.min(...values))} to ${round(Math.max(...values))}`;

const round = (value: number): number => Number(value.toPrecision(4));

/** Prints a table for people, and as the last line one JSON object for programs. */
export function report(bench: string, metrics: readonly Metric[]): void {
  const judged = metrics.map(judge);
  console.log();
  console.table(
    Object.fromEntries(
      judged.map(({ name, unit, ours, anchor, ratio, met, worst, spread, ...its }) => [
        name,
        {
          ...{ unit, ours, ...(worst === undefined ? {} : { worst }) },
          ...{ anchor: anchor ?? '', ratio: ratio ?? '', goal: goalText(its, unit), met: met ?? '' },
          ...(spread ? { 'our spread': spread.ours, "the anchor's": spread.anchor } : {}),
        },
      ]),
    ),
  );
  console.log(JSON.stringify({ bench, metrics: judged, machine: machine() }));
}

function judge({ name, unit, ours, anchor, goal, bounds = 'ratio', worst, spread }: Metric) {
  const ratio = anchor === null ? null : round(ours / anchor);
  const judged = bounds === 'ratio' ? ratio : (worst ?? ours);
  const isMet = (bound: number): boolean | null =>
    judged === null ? null : bounds === 'at least' ? judged >= bound : judged <= bound;
  return {
    ...{ name, unit, ours: round(ours), anchor: anchor === null ? null : round(anchor), ratio },
    ...{ goal, bounds, met: goal === null ? null : isMet(goal) },
    ...(worst === undefined ? {} : { worst: round(worst) }),
    ...(spread ? { spread } : {}),
  };
}

function goalText({ goal, bounds }: Pick<ReturnType<typeof judge>, 'goal' | 'bounds'>, unit: string): string {
  if (goal === null) return '';
  return bounds === 'ratio' ? `at most ${goal} x` : `${bounds} ${goal} ${unit}`;
}

const machine = (): Record<string, string | number> => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform}-${process.arch}`,
  node: process.versions.node,
});
