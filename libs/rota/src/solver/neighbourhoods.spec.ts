import { chance, ownInstance } from '../../../../test/support/rota/own-instance.js';
import { Neighbourhoods } from './neighbourhoods.js';
import type { Schedule } from './shift-problem.js';

describe('where to look for a better schedule', () => {
  const problem = ownInstance({ weeks: 12, staff: 40, shifts: 3 }, chance(1));
  const nobody: Schedule = problem.staff.map(() => Array.from({ length: problem.days }, () => null));
  const some = (count: number, its: Neighbourhoods, busy = new Set<number>()) =>
    Array.from({ length: count }, () => its.next(nobody, busy));

  test('everybody is in one of the groups, and no group is large', () => {
    const groups = new Neighbourhoods(problem, chance(1)).groups();
    expect(groups.flat()).toEqual(problem.staff.map((_, staff) => staff));
    expect(Math.max(...groups.map((group) => group.length))).toBeLessThan(8);
  });

  test('is of each kind, and lies in the period', () => {
    const choices = some(60, new Neighbourhoods(problem, chance(1)));
    expect(new Set(choices.map(({ kind }) => kind))).toEqual(new Set(['staff', 'days', 'block']));
    for (const { kind, free } of choices) {
      expect(new Set(free.staff).size).toBe(free.staff.length);
      expect(free.days === null).toBe(kind === 'staff');
      const days = free.days ?? [0];
      expect(days).toEqual(days.map((_, n) => days[0]! + n));
      expect(days[0]).toBeGreaterThanOrEqual(0);
      expect(days.at(-1)).toBeLessThan(problem.days);
    }
  });

  test('leaves those alone whom another search has in hand', () => {
    const busy = new Set(Array.from({ length: 30 }, (_, staff) => staff));
    const staff = some(60, new Neighbourhoods(problem, chance(1)), busy).filter(({ kind }) => kind === 'staff');
    expect(staff.flatMap(({ free }) => free.staff).filter((each) => busy.has(each))).toEqual([]);
  });

  test('grows while nothing is gained in all of it, and shrinks when time is up', () => {
    const size = (whole: boolean): number => {
      const its = new Neighbourhoods(problem, chance(1));
      for (const choice of some(60, its)) its.learn(choice, { gain: 0, whole });
      return Math.max(...some(30, its).map(({ free }) => free.staff.length * (free.days?.length ?? problem.days)));
    };
    expect(size(true)).toBe(problem.staff.length * problem.days);
    expect(size(false)).toBeLessThan(200);
  });
});
