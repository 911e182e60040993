import { cpus, totalmem } from 'node:os';

/** One figure of ours beside the anchor's of the same run. */
export interface Metric {
  name: string;
  unit: string;
  ours: number;
  anchor: number;
  /** Ours may be at most so many times the anchor; null when there is no goal. */
  goal: number | null;
  /** From the least to the most of all rounds, where that is worth telling. */
  spread?: { ours: string; anchor: string };
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Prints a table for people, and as the last line one JSON object for programs. */
export function report(bench: string, metrics: readonly Metric[]): void {
  const judged = metrics.map(({ name, unit, ours, anchor, goal, spread }) => {
    const ratio = round(ours / anchor);
    return {
      name,
      unit,
      ours: round(ours),
      anchor: round(anchor),
      ratio,
      goal,
      met: goal === null ? null : ratio <= goal,
      ...(spread ? { spread } : {}),
    };
  });
  console.log();
  console.table(
    Object.fromEntries(
      judged.map(({ name, unit, ours, anchor, ratio, goal, met, spread }) => [
        name,
        {
          unit,
          ours,
          anchor,
          ratio,
          goal: goal === null ? '' : `at most ${goal}`,
          met: met === null ? '' : met,
          ...(spread ? { 'our spread': spread.ours, "the anchor's": spread.anchor } : {}),
        },
      ]),
    ),
  );
  console.log(JSON.stringify({ bench, metrics: judged, machine: machine() }));
}

const machine = (): Record<string, string | number> => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform}-${process.arch}`,
  node: process.versions.node,
});

/** A figure that has a limit of its own: how it is at the median, and at its worst. */
export interface Limit {
  name: string;
  unit: string;
  median: number;
  worst: number;
  /** The anchor's median, where there is one. */
  anchor: number | null;
  /** The worst may be at most this; null when there is no goal. */
  limit: number | null;
}

/** The same as {@link report} for such figures. */
export function reportLimits(bench: string, limits: readonly Limit[]): void {
  const judged = limits.map((each) => ({
    ...each,
    median: round(each.median),
    worst: round(each.worst),
    met: each.limit === null ? null : each.worst <= each.limit,
  }));
  console.log();
  console.table(
    Object.fromEntries(
      judged.map(({ name, unit, median, worst, anchor, limit, met }) => [
        name,
        { unit, median, worst, anchor: anchor ?? '', goal: limit === null ? '' : `at most ${limit}`, met: met ?? '' },
      ]),
    ),
  );
  console.log(JSON.stringify({ bench, metrics: judged, machine: machine() }));
}
