import type { Plan, Schedule, ShiftProblem } from '../../../libs/rota/src/solver/shift-problem.js';
import { checkSchedule } from './checker.js';

/** Every schedule whose plans each keep their own rules: for problems that are as small as a hand. */
export function allSchedules(problem: ShiftProblem): Schedule[] {
  const nothing = Array.from({ length: problem.days }, () => null);
  const plans = problem.staff.map(({ id }, staff) =>
    allPlans(problem).filter((plan) => {
      const alone = problem.staff.map((_, other) => (other === staff ? plan : nothing));
      return checkSchedule(problem, alone).broken.every(({ staff: whose }) => whose !== id);
    }),
  );
  return plans.reduce<Schedule[]>(
    (sofar, its) => sofar.flatMap((schedule) => its.map((plan) => [...schedule, plan])),
    [[]],
  );
}

function allPlans({ days, shifts }: ShiftProblem): Plan[] {
  const choices = [null, ...shifts.keys()];
  let plans: Plan[] = [[]];
  for (let day = 0; day < days; day++) plans = plans.flatMap((plan) => choices.map((choice) => [...plan, choice]));
  return plans;
}
