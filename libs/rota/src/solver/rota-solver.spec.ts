import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { chance, ownInstance } from '../../../../test/support/rota/own-instance.js';
import { startFromSources } from '../../../../test/support/rota/solver-thread.js';
import { RotaSolver, type SolveOptions, type SolveProgress } from './rota-solver.js';
import type { ShiftProblem } from './shift-problem.js';
import type { SolverThread } from './solver-thread.js';

const solverOf = (problem: ShiftProblem, options: Partial<SolveOptions> = {}): RotaSolver =>
  new RotaSolver(problem, {
    ...{ seconds: 50, random: chance(1), now: () => performance.now(), startThread: startFromSources },
    ...options,
  });

describe('a solver of rotas', () => {
  const twoWeeks = ownInstance({ weeks: 2, staff: 8, shifts: 2 }, chance(5));
  /** More than two threads can finish in any time that a test may take. */
  const aYear = ownInstance({ weeks: 52, staff: 30, shifts: 3 }, chance(5));

  test('finds the best of two weeks, proves it, and keeps what is pinned', async () => {
    const free = await solverOf(twoWeeks).result;
    const taken = free.best!.schedule[0]!.findIndex((shift) => shift !== null);
    const problem = { ...twoWeeks, pinned: [{ staff: 0, day: taken, shift: null }] };

    const { end, best, bound } = await solverOf(problem).result;

    expect([free.end, end]).toEqual(['optimal', 'optimal']);
    expect(checkSchedule(problem, best!.schedule)).toEqual({ cost: best!.cost.total, broken: [] });
    expect(best!.cost.total).toBeGreaterThanOrEqual(free.best!.cost.total);
    expect(best!.cost.total - bound!).toBeLessThan(1);
  });

  test('tells of each better schedule, and stops with the best so far', async () => {
    const told: SolveProgress[] = [];
    const solver = solverOf(aYear, {
      seconds: 600,
      onProgress: (progress) => {
        told.push(progress);
        if (progress.best) solver.stop();
      },
    });

    const { end, best } = await solver.result;

    expect(end).toBe('stopped');
    expect(best).toEqual(told.at(-1)!.best);
    expect(checkSchedule(aYear, best!.schedule)).toEqual({ cost: best!.cost.total, broken: [] });
  });

  test('goes on from a schedule that is there', async () => {
    const { best } = await solverOf(twoWeeks).result;
    const again = solverOf(twoWeeks, { start: best!.schedule });
    again.stop();
    expect(await again.result).toMatchObject({ end: 'stopped', best });
  });

  test('says that nothing keeps all rules', async () => {
    const problem = { ...twoWeeks, pinned: twoWeeks.staff.map((_, staff) => ({ staff, day: 5, shift: null })) };
    const [first, ...others] = problem.staff;
    const staff = [{ ...first!, daysOff: Array.from({ length: 14 }, (_, day) => day), minMinutes: 480 }, ...others];
    expect(await solverOf({ ...problem, staff }).result).toMatchObject({ end: 'infeasible', best: null });
  });

  test('fails when a thread does, and closes all of them', async () => {
    let closed = 0;
    const solver = solverOf(twoWeeks, {
      startThread: (_, { failed }): SolverThread => ({
        order: () => failed(new Error('out of memory')),
        ask: () => undefined,
        close: async () => void (closed += 1),
      }),
    });
    await expect(solver.result).rejects.toThrow('out of memory');
    expect(closed).toBe(2);
  });
});
