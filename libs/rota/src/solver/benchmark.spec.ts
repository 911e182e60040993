import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { chance } from '../../../../test/support/rota/own-instance.js';
import { PUBLISHED, publishedInstance } from '../../../../test/support/rota/published.js';
import { startFromSources } from '../../../../test/support/rota/solver-thread.js';
import { RotaSolver } from './rota-solver.js';

describe('the published benchmark of shift scheduling', () => {
  for (const { number, bestKnown, within } of PUBLISHED) {
    const problem = publishedInstance(number);
    if (!problem) {
      test.skip(`instance ${number}: skipped, as its file does not lie beside this checkout`, () => undefined);
      continue;
    }
    test(`instance ${number} costs at most ${bestKnown * (1 + within)}`, async () => {
      const { best } = await new RotaSolver(problem, {
        ...{ seconds: 240, random: chance(1), now: () => performance.now(), startThread: startFromSources },
      }).result;

      expect(checkSchedule(problem, best!.schedule)).toEqual({ cost: best!.cost.total, broken: [] });
      expect(best!.cost.total).toBeLessThanOrEqual(bestKnown * (1 + within));
    }, 300_000);
  }
});
