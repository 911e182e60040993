import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { chance, ownInstance } from '../../../../test/support/rota/own-instance.js';
import { startFromSources } from '../../../../test/support/rota/solver-thread.js';
import { askWhatIf } from './ask-what-if.js';
import { RotaSolver } from './rota-solver.js';
import { changesBetween, withoutThem } from './what-if.js';
import type { Schedule } from './shift-problem.js';

describe('what if somebody is ill', () => {
  const problem = ownInstance({ weeks: 6, staff: 10, shifts: 2 }, chance(21));
  const absence = { staff: 3, days: Array.from({ length: 14 }, (_, day) => 14 + day) };
  let schedule: Schedule;

  beforeAll(async () => {
    const solver = new RotaSolver(problem, {
      ...{ seconds: 5, random: chance(1), now: () => performance.now(), startThread: startFromSources },
    });
    const { best } = await solver.result;
    schedule = best!.schedule;
  });

  test('others stand in, all rules hold, and nearly all stays as it was', async () => {
    const lost = absence.days.filter((day) => schedule[absence.staff]![day] !== null).length;

    const answer = await askWhatIf(problem, schedule, absence, { seconds: 20, startThread: startFromSources });

    const staff = problem.staff.map((rules, each) => (each === absence.staff ? { ...rules, minMinutes: 0 } : rules));
    const ill = { ...problem, staff };
    expect(checkSchedule(ill, answer!.schedule).broken).toEqual([]);
    for (const day of absence.days) expect(answer!.schedule[absence.staff]![day]).toBeNull();
    const away = schedule.map((plan, each) => (each === absence.staff ? plan.map(() => null) : plan));
    expect(checkSchedule(ill, answer!.schedule).cost).toBeLessThan(checkSchedule(ill, away).cost);
    expect(lost).toBeGreaterThan(0);
    expect(answer!.changes.length).toBeLessThanOrEqual(6 * lost);
    expect(answer!.changes.every(({ day }) => day >= 7 && day < 35)).toBe(true);
  }, 120_000);

  test('nobody changes where it touches nobody', async () => {
    const off = { staff: 3, days: [schedule[3]!.findIndex((shift) => shift === null)] };
    const answer = await askWhatIf(problem, schedule, off, { seconds: 20, startThread: startFromSources });
    expect(answer!.changes).toEqual([]);
  }, 120_000);

  test('whoever can have none of their shifts is left alone, and a pin of theirs no longer counts', () => {
    const staff = problem.staff.map((rules, each) => ({ ...rules, maxShifts: each < 5 ? [42, 0] : [0, 42] }));
    const pinned = [
      { staff: 3, day: 14, shift: 0 },
      { staff: 3, day: 2, shift: 0 },
    ];
    const changed = withoutThem({ ...problem, staff, pinned }, schedule, absence);
    expect(changed.free.staff).toEqual([0, 1, 2, 3, 4]);
    expect(changed.problem.pinned).toEqual([{ staff: 3, day: 2, shift: 0 }]);
  });

  test('changes are told by staff and day', () => {
    expect(changesBetween([[null, 0]], [[1, 0]])).toEqual([{ staff: 0, day: 0, before: null, after: 1 }]);
  });
});
