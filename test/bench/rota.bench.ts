/** The solver of rotas: published instances beside the best cost anybody has published, and a province's whole year. */
import { askWhatIf, askWhyGap, RotaSolver } from '#rota';
import { checkSchedule } from '../support/rota/checker.js';
import { chance, ownInstance } from '../support/rota/own-instance.js';
import { provinceYear } from '../support/rota/province-year.js';
import { PUBLISHED, publishedInstance } from '../support/rota/published.js';
import { startFromSources } from '../support/rota/solver-thread.js';
import { report, type Metric } from './report.js';

type Problem = ReturnType<typeof provinceYear>;

interface Trial {
  name: string;
  problem: Problem;
  seconds: number;
  /** The best cost that is known, or what none can be below. */
  anchor: number | null;
  /** How many times the anchor's cost ours may be. */
  goal: number | null;
}

const MINUTE = 60;

/** The largest of the benchmark's kind that has to work; nothing is below 12,335, says a run of many minutes. */
const LARGE: Trial = {
  ...{ name: '60 staff, 84 days', problem: ownInstance({ weeks: 12, staff: 60, shifts: 3 }, chance(7)) },
  ...{ seconds: MINUTE, anchor: 12_335, goal: null },
};

/** May take a quarter of an hour; what comes after three minutes is hardly worth waiting for. */
const YEAR: Trial = {
  ...{ name: "a province's year", problem: provinceYear(chance(7)), seconds: 3 * MINUTE, anchor: null, goal: null },
};

const published = PUBLISHED.flatMap(({ number, bestKnown, within }): Trial[] => {
  const problem = publishedInstance(number);
  if (!problem) console.log(`instance ${number} is skipped: its file does not lie beside this checkout`);
  return problem ? [{ name: `instance ${number}`, problem, seconds: MINUTE, anchor: bestKnown, goal: 1 + within }] : [];
});

const metrics: Metric[] = [];
const table: Record<string, object> = {};
for (const trial of [...published, LARGE, YEAR]) {
  const { name, problem, anchor, goal } = trial;
  const { best, bound, seconds, end, bestAfter } = await solve(trial);
  const { cost, broken } = checkSchedule(problem, best.schedule);
  if (cost !== best.cost.total) throw new Error(`${name}: the checker finds a cost of ${cost}, not ${best.cost.total}`);
  for (const each of broken) console.log(`${name}: ${each.staff} ${each.rule} ${each.detail}`);
  table[name] = {
    ...{ cost, 'best known': anchor ?? '', 'gap %': anchor === null ? '' : percent(cost, anchor) },
    ...{
      'our bound': bound === null ? '' : Math.ceil(bound - 0.01),
      cover: best.cost.cover,
      wishes: best.cost.requests,
    },
    ...{ fairness: best.cost.loads, 'rules broken': broken.length },
    ...{ 'best after s': Number(bestAfter.toFixed(1)), 's in all': Number(seconds.toFixed(1)), end },
  };
  metrics.push({ name: `${name}: cost`, unit: 'points', ours: cost, anchor, goal });
  metrics.push({
    name: `${name}: broken`,
    unit: '',
    ours: broken.length,
    anchor: null,
    goal: 0,
    bounds: 'at most',
  });
  if (trial === YEAR) {
    await tellGaps(problem, best.schedule);
    await tellIllness(problem, best.schedule);
  }
  const most = trial === YEAR ? 15 * MINUTE : trial.seconds + 1;
  metrics.push({ name: `${name}: time`, unit: 's', ours: seconds, anchor: null, goal: most, bounds: 'at most' });
}
console.table(table);
report('rota', metrics);

async function solve({ name, problem, seconds }: Trial) {
  let bestAfter = 0;
  let lowest = Infinity;
  const { best, ...its } = await new RotaSolver(problem, {
    ...{ seconds, random: chance(1), now: () => performance.now(), startThread: startFromSources },
    onProgress: ({ best: better, seconds: after }) => {
      if (!better || better.cost.total >= lowest) return;
      [lowest, bestAfter] = [better.cost.total, after];
    },
  }).result;
  if (!best) throw new Error(`${name}: no schedule in ${seconds} s`);
  return { ...its, best, bestAfter };
}

/** Each seat that nobody has, and how many rules forbid it together. */
async function tellGaps(problem: Problem, schedule: Parameters<typeof checkSchedule>[1]): Promise<void> {
  for (const { day, shift } of problem.cover) {
    if (schedule.some((plan) => plan[day] === shift)) continue;
    const began = performance.now();
    const reason = await askWhyGap(problem, { schedule, gap: { day, shift } }, startFromSources);
    const why = reason.kind === 'conflict' ? reason.rules.map(({ kind }) => kind).sort() : [];
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`gap on day ${day}, ${problem.shifts[shift]?.id}: ${reason.kind} (${seconds} s) ${why.join(', ')}`);
  }
}

/** What a first doctor's two weeks of illness change for everybody. */
async function tellIllness(problem: Problem, schedule: Parameters<typeof checkSchedule>[1]): Promise<void> {
  const began = performance.now();
  const days = Array.from({ length: 14 }, (_, day) => 60 + day);
  const absence = { staff: 0, days };
  const answer = await askWhatIf(problem, schedule, absence, { seconds: MINUTE, startThread: startFromSources });
  const lost = days.filter((day) => schedule[0]?.[day] != null).length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`two weeks of illness, ${lost} duties: ${answer?.changes.length ?? 'no'} days change (${seconds} s)`);
}

function percent(cost: number, anchor: number): number {
  return Number(((100 * (cost - anchor)) / anchor).toFixed(2));
}
