import type { Schedule, ShiftProblem, StaffRules } from '../../../libs/rota/src/solver/shift-problem.js';

/** A hard rule that a schedule breaks. */
interface Broken {
  staff: string;
  rule: string;
  detail: string;
}

/**
 * Looks at a schedule as a person with paper would, from the benchmark's own words, and shares nothing with the solver:
 * what it costs, and which rules it breaks.
 */
export function checkSchedule(problem: ShiftProblem, schedule: Schedule): { cost: number; broken: Broken[] } {
  const broken = problem.staff.flatMap((rules, staff) => {
    const plan = schedule[staff] ?? [];
    return brokenBy(problem, rules, staff, plan).map(([rule, detail]) => ({ staff: rules.id, rule, detail }));
  });
  if (schedule.length !== problem.staff.length)
    broken.push({ staff: '', rule: 'a plan each', detail: `${schedule.length}` });
  return { cost: costOfWishes(problem, schedule) + costOfCover(problem, schedule), broken };
}

type Plan = readonly (number | null)[];
type Fault = [rule: string, detail: string];

function brokenBy(problem: ShiftProblem, rules: StaffRules, staff: number, plan: Plan): Fault[] {
  const faults: Fault[] = [];
  if (plan.length !== problem.days) faults.push(['a day each', `${plan.length} days`]);
  faults.push(...totals(problem, rules, plan), ...stretches(problem, rules, plan));
  for (const day of rules.daysOff) if (plan[day] !== null) faults.push(['day off', `day ${day}`]);
  for (let day = 0; day + 1 < plan.length; day++) {
    const [today, tomorrow] = [plan[day], plan[day + 1]];
    if (today == null || tomorrow == null) continue;
    if (problem.shifts[today]!.notBefore.includes(tomorrow))
      faults.push(['rotation', `day ${day}: ${today}, then ${tomorrow}`]);
  }
  for (const pin of problem.pinned) {
    if (pin.staff === staff && plan[pin.day] !== pin.shift) faults.push(['pinned', `day ${pin.day}`]);
  }
  for (const { name, staff: whose, days, shifts, least, most, weight } of problem.loads) {
    if (whose !== staff || weight !== null) continue;
    const count = days.reduce((sum, day) => sum + (plan[day] != null && shifts.includes(plan[day]) ? 1 : 0), 0);
    if (count < least || count > most) faults.push([name, `${count}, not ${least} to ${most}`]);
  }
  return faults;
}

function totals(problem: ShiftProblem, rules: StaffRules, plan: Plan): Fault[] {
  const faults: Fault[] = [];
  let minutes = 0;
  const counts = new Map<number, number>();
  for (const shift of plan) {
    if (shift === null) continue;
    minutes += problem.shifts[shift]!.minutes;
    counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  if (minutes < rules.minMinutes || minutes > rules.maxMinutes) faults.push(['minutes', `${minutes}`]);
  for (const [shift, count] of counts) {
    if (count > rules.maxShifts[shift]!) faults.push(['max shifts', `${count} of ${problem.shifts[shift]!.id}`]);
  }
  let weekends = 0;
  for (const first of problem.weekends) if (plan[first] != null || plan[first + 1] != null) weekends += 1;
  if (weekends > rules.maxWeekends) faults.push(['weekends', `${weekends}`]);
  return faults;
}

/** Walks through the plan stretch by stretch. One that touches an edge may be too short, never too long. */
function stretches(problem: ShiftProblem, rules: StaffRules, plan: Plan): Fault[] {
  const faults: Fault[] = [];
  let start = 0;
  for (let day = 1; day <= plan.length; day++) {
    const works = plan[start] != null;
    if (day < plan.length && (plan[day] != null) === works) continue;
    const length = day - start;
    const atEdge = start === 0 || day === plan.length;
    if (works && length > rules.maxRun) faults.push(['max consecutive shifts', `${length} from day ${start}`]);
    if (works && length < rules.minRun && !atEdge)
      faults.push(['min consecutive shifts', `${length} from day ${start}`]);
    if (!works && !atEdge) {
      const longer = problem.longRests.find(({ after }) => after === start - 1)?.days ?? 0;
      if (length < Math.max(rules.minRest, longer)) faults.push(['min days off', `${length} from day ${start}`]);
    }
    start = day;
  }
  return faults;
}

function costOfWishes({ requests, loads }: ShiftProblem, schedule: Schedule): number {
  let cost = 0;
  for (const { staff, day, shift, wanted, weight } of requests) {
    const has = schedule[staff]![day] === shift;
    if (wanted && !has) cost += weight;
    if (!wanted && has) cost += weight;
  }
  for (const { staff, days, shifts, least, most, weight } of loads) {
    if (weight === null) continue;
    let count = 0;
    for (const day of days) if (shifts.some((shift) => schedule[staff]![day] === shift)) count += 1;
    if (count < least) cost += (least - count) * weight;
    if (count > most) cost += (count - most) * weight;
  }
  return cost;
}

function costOfCover({ cover }: ShiftProblem, schedule: Schedule): number {
  let cost = 0;
  for (const { day, shift, wanted, weightUnder, weightOver } of cover) {
    let there = 0;
    for (const plan of schedule) if (plan[day] === shift) there += 1;
    if (there < wanted) cost += weightUnder === null ? Infinity : (wanted - there) * weightUnder;
    if (there > wanted) cost += (there - wanted) * weightOver;
  }
  return cost;
}
