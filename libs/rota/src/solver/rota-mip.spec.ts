import { allSchedules } from '../../../../test/support/rota/all-schedules.js';
import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { chance, tinyInstance } from '../../../../test/support/rota/own-instance.js';
import { costOf } from './cost.js';
import { HighsSolver } from './highs-solver.js';
import type { Schedule, ShiftProblem } from './shift-problem.js';
import { carryOut, type SearchNews, type SearchOrder } from './search-order.js';

const EVERYTHING: SearchOrder = { schedule: null, free: null, seconds: 60, seed: 1 };

/** A tiny instance that has a schedule. */
const FEASIBLE = 0;

describe('the program of a problem', () => {
  let solver: HighsSolver;

  beforeAll(async () => {
    solver = await HighsSolver.load();
  });

  const solve = (problem: ShiftProblem, order = EVERYTHING): { schedule: Schedule | null; end: string } => {
    const news: SearchNews[] = [];
    carryOut(problem, order, solver, (its) => news.push(its));
    const found = news.findLast((its) => 'found' in its);
    const end = news.findLast((its) => 'end' in its);
    return { schedule: found ? found.found : null, end: end?.end ?? '' };
  };

  test.each(Array.from({ length: 40 }, (_, seed) => seed))('finds the cheapest of all schedules (%i)', (seed) => {
    const problem = tinyInstance(chance(seed));
    const right = allSchedules(problem).filter((schedule) => checkSchedule(problem, schedule).broken.length === 0);
    const cheapest = Math.min(...right.map((schedule) => checkSchedule(problem, schedule).cost));

    const { schedule, end } = solve(problem);

    expect(end).toBe(right.length === 0 ? 'infeasible' : 'optimal');
    if (!schedule) return;
    expect(checkSchedule(problem, schedule)).toEqual({ cost: cheapest, broken: [] });
    expect(costOf(problem, schedule).total).toBe(cheapest);
  });

  test('leaves all but the neighbourhood as it is, and begins with what stands there', () => {
    const problem = { ...tinyInstance(chance(FEASIBLE)), pinned: [] };
    const { schedule: best } = solve(problem);
    const cheap = { ...problem, requests: problem.requests.map((each) => ({ ...each, weight: 0 })) };
    const { schedule: start } = solve(cheap);

    const { schedule, end } = solve(problem, { ...EVERYTHING, schedule: start, free: { staff: [0], days: [1, 2] } });

    expect(best).not.toBeNull();
    expect(end).toBe('optimal');
    expect(schedule![1]).toEqual(start![1]);
    expect([schedule![0]![0], ...schedule![0]!.slice(3)]).toEqual([start![0]![0], ...start![0]!.slice(3)]);
    expect(checkSchedule(problem, schedule!).broken).toEqual([]);
    expect(costOf(problem, schedule!).total).toBeLessThanOrEqual(costOf(problem, start!).total);
    expect(costOf(problem, schedule!).total).toBeGreaterThanOrEqual(costOf(problem, best!).total);
  });

  test('a shift pinned to somebody who cannot have it leaves no schedule', () => {
    const problem = tinyInstance(chance(FEASIBLE));
    const staff = problem.staff.map((rules) => ({ ...rules, maxShifts: [0, problem.days] }));
    expect(solve({ ...problem, staff, pinned: [{ staff: 0, day: 0, shift: 0 }] }).end).toBe('infeasible');
  });
});
