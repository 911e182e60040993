import fc from 'fast-check';
import { smallestConflict } from './smallest-conflict.js';

describe('the smallest set of rules in conflict', () => {
  /** Rules are numbers; some groups of them contradict each other. */
  const together = (conflicts: readonly number[][]) => (rules: readonly number[]) =>
    !conflicts.some((conflict) => conflict.every((rule) => rules.includes(rule)));

  test('there is none where the rules go together', () => {
    expect(smallestConflict([1, 2, 3], () => true)).toBeNull();
  });

  test('leaves out what comes first, where there is a choice', () => {
    expect(
      smallestConflict(
        [1, 2, 3, 4, 5],
        together([
          [1, 2],
          [4, 5],
        ]),
      ),
    ).toEqual([4, 5]);
  });

  test('is empty where nothing helps', () => {
    expect(smallestConflict([1, 2, 3], () => false)).toEqual([]);
  });

  test('contradicts itself, and none of it could be left out', () => {
    const rules = Array.from({ length: 12 }, (_, rule) => rule);
    const conflicts = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(conflicts, (its) => {
        const goTogether = together(its);
        const found = smallestConflict(rules, goTogether)!;
        expect(goTogether(found)).toBe(false);
        for (const rule of found) expect(goTogether(found.filter((each) => each !== rule))).toBe(true);
      }),
    );
  });
});
