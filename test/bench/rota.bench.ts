/** The solver of rotas on published instances (the best cost anybody has published beside ours) and on one of our own. */
import { RotaSolver } from '#rota';
import { checkSchedule } from '../support/rota/checker.js';
import { chance, ownInstance } from '../support/rota/own-instance.js';
import { PUBLISHED, publishedInstance } from '../support/rota/published.js';
import { startFromSources } from '../support/rota/solver-thread.js';
import { report, type Metric } from './report.js';

const SECONDS = 60;

/** The largest of the kind that has to work, and a cost that nothing can be below, from a run of many minutes. */
const OWN = {
  name: '60 staff, 84 days',
  problem: ownInstance({ weeks: 12, staff: 60, shifts: 3 }, chance(7)),
  bound: 12_335,
};

const cases = [
  ...PUBLISHED.flatMap(({ number, bestKnown, within }) => {
    const problem = publishedInstance(number);
    if (!problem) console.log(`instance ${number} is skipped: its file does not lie beside this checkout`);
    return problem ? [{ name: `instance ${number}`, problem, anchor: bestKnown, goal: 1 + within }] : [];
  }),
  { name: OWN.name, problem: OWN.problem, anchor: OWN.bound, goal: null },
];

const metrics: Metric[] = [];
const table: Record<string, object> = {};
for (const { name, problem, anchor, goal } of cases) {
  let bestAfter = 0;
  let lowest = Infinity;
  const { best, bound, seconds, end } = await new RotaSolver(problem, {
    ...{ seconds: SECONDS, random: chance(1), now: () => performance.now(), startThread: startFromSources },
    onProgress: ({ best: better, seconds: after }) => {
      if (!better || better.cost.total >= lowest) return;
      [lowest, bestAfter] = [better.cost.total, after];
    },
  }).result;
  if (!best) throw new Error(`${name}: no schedule in ${SECONDS} s`);
  const { cost, broken } = checkSchedule(problem, best.schedule);
  if (broken.length > 0 || cost !== best.cost.total) throw new Error(`${name}: ${cost}, ${JSON.stringify(broken)}`);
  table[name] = {
    ...{
      cost,
      'best known': anchor,
      'gap %': percent(cost, anchor),
      'our bound': bound === null ? '' : Math.ceil(bound - 0.01),
    },
    ...{ 'best after s': Number(bestAfter.toFixed(1)), 's in all': Number(seconds.toFixed(1)), end },
  };
  metrics.push({ name: `${name}: cost`, unit: 'points', ours: cost, anchor, goal });
  metrics.push({ name: `${name}: time`, unit: 's', ours: seconds, anchor: null, goal: SECONDS + 1, bounds: 'at most' });
}
console.table(table);
report('rota', metrics);

function percent(cost: number, anchor: number): number {
  return Number(((100 * (cost - anchor)) / anchor).toFixed(2));
}
