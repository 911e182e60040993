import type { Schedule, ShiftProblem } from './shift-problem.js';

/** What a schedule costs, by what is paid for. Infinite where something is missing that may not be. */
export interface ScheduleCost {
  cover: number;
  requests: number;
  loads: number;
  total: number;
}

/** Works out the cost of a schedule; that it keeps the rules of each of the staff is taken for granted. */
export function costOf(problem: ShiftProblem, schedule: Schedule): ScheduleCost {
  const cover = sum(coverCosts(problem, schedule));
  const requests = sum(
    problem.requests.map(({ staff, day, shift, wanted, weight }) =>
      (schedule[staff]?.[day] === shift) === wanted ? 0 : weight,
    ),
  );
  const loads = sum(
    problem.loads.map(({ staff, days, shifts, least, most, weight }) => {
      const load = days.filter((day) => {
        const shift = schedule[staff]?.[day];
        return shift != null && shifts.includes(shift);
      }).length;
      return weight === null ? 0 : weight * Math.max(least - load, load - most, 0);
    }),
  );
  return { cover, requests, loads, total: cover + requests + loads };
}

/** What each of the needs costs, in their order. */
export function coverCosts({ cover }: ShiftProblem, schedule: Schedule): number[] {
  return cover.map(({ day, shift, wanted, weightUnder, weightOver }) => {
    const there = schedule.filter((plan) => plan[day] === shift).length;
    if (there < wanted) return (wanted - there) * (weightUnder ?? Infinity);
    return (there - wanted) * weightOver;
  });
}

/** Two costs that differ, differ by this at least: 1 when all weights are whole. */
export function costStep({ cover, requests, loads }: ShiftProblem): number {
  const weights = [
    ...cover.flatMap(({ weightUnder, weightOver }) => [weightUnder ?? 0, weightOver]),
    ...[...requests, ...loads].map(({ weight }) => weight ?? 0),
  ];
  return weights.every(Number.isInteger) ? 1 : 1e-6;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
