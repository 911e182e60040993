import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { chance, ownInstance } from '../../../../test/support/rota/own-instance.js';
import { cropAround } from './crop.js';
import { HighsSolver } from './highs-solver.js';
import { RotaMip, type Neighbourhood } from './rota-mip.js';
import { carryOut } from './search-order.js';
import type { LoadRule, Schedule, ShiftProblem } from './shift-problem.js';

describe('a window cut out of a period', () => {
  const weeks = ownInstance({ weeks: 8, staff: 4, shifts: 2 }, chance(11));
  const load = (staff: number, weight: number | null): LoadRule => ({
    ...{
      name: 'late days',
      staff,
      days: Array.from({ length: 40 }, (_, day) => day + 3),
      shifts: [1],
      least: 2,
      most: 12,
      weight,
    },
  });
  const problem: ShiftProblem = {
    ...weeks,
    loads: [load(0, 7), load(1, null)],
    longRests: [{ after: 20, days: 3 }],
  };
  let solver: HighsSolver;
  /** One that keeps all rules, and is far from cheap. */
  let schedule: Schedule;

  beforeAll(async () => {
    solver = await HighsSolver.load();
    const careless = { ...problem, cover: [], requests: [] };
    schedule = solve({ ...careless }, null);
    expect(checkSchedule(problem, schedule).broken).toEqual([]);
  });

  const limits = { seconds: 60, gap: 1e-6, seed: 1 };

  function solve(its: ShiftProblem, free: Neighbourhood | null): Schedule {
    let found: Schedule = [];
    carryOut(its, { schedule: free && schedule, free, seconds: 60, seed: 1 }, solver, (news) => {
      if ('found' in news) ({ found } = news);
    });
    return found;
  }

  test.each([
    ['at the beginning', [0, 1, 2, 3, 4, 5, 6]],
    ['in the middle', [19, 20, 21, 22, 23, 24]],
    ['over a weekend', [33, 34]],
    ['at the end', [50, 51, 52, 53, 54, 55]],
  ])('has the same best as the whole period has there: %s', (_, days) => {
    const free = { staff: [0, 1, 3], days };
    const uncut = new RotaMip(problem, { schedule, free });
    let best: Schedule = [];
    solver.solve(uncut.mip, null, limits, { found: (values) => (best = uncut.read(values)), bound: () => undefined });

    const found = solve(problem, free);

    expect(checkSchedule(problem, found)).toEqual({ cost: checkSchedule(problem, best).cost, broken: [] });
    expect(found[2]).toEqual(schedule[2]);
    expect(found.map((plan) => plan.filter((__, day) => !days.includes(day)))).toEqual(
      schedule.map((plan) => plan.filter((__, day) => !days.includes(day))),
    );
  });

  test('is small, and its schedule fits into the whole', () => {
    const crop = cropAround(problem, schedule, [20, 21]);
    expect(crop.problem.days).toBeLessThan(16);
    expect(crop.widen(crop.schedule)).toEqual(schedule);
  });
});
