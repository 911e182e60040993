import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { startFromSources } from '../../../../test/support/rota/solver-thread.js';
import { askWhyGap } from './ask-why-gap.js';
import type { Plan, Schedule, ShiftProblem, StaffRules } from './shift-problem.js';

const DAYS = 10;

/** 24 hours on duty, then a day off. */
const doctor = (id: string, its: Partial<StaffRules> = {}): StaffRules => ({
  ...{ id, maxShifts: [DAYS], minMinutes: 0, maxMinutes: DAYS * 1440, minRun: 1, maxRun: 1, minRest: 1 },
  ...{ maxWeekends: 2, daysOff: [] },
  ...its,
});

const oneLine = (staff: StaffRules[]): ShiftProblem => ({
  ...{ days: DAYS, shifts: [{ id: 'first line', minutes: 1440, notBefore: [] }], staff },
  ...{ weekends: [5], longRests: [], requests: [], loads: [], pinned: [] },
  cover: Array.from({ length: DAYS }, (_, day) => ({ day, shift: 0, wanted: 1, weightUnder: 100, weightOver: 1 })),
});

/** One character a day. */
const plan = (days: string): Plan => [...days].map((day) => (day === 'x' ? 0 : null));

const whyDay = (day: number, problem: ShiftProblem, schedule: Schedule) =>
  askWhyGap(problem, { schedule, gap: { day, shift: 0 } }, startFromSources);

describe('why a gap cannot be filled', () => {
  test('leave of one, and the rest of the other', async () => {
    const problem = oneLine([doctor('A', { daysOff: [3, 4] }), doctor('B')]);
    expect(await whyDay(4, problem, [plan('x-x--x-x-x'), plan('-x-x--x-x-')])).toEqual({
      kind: 'conflict',
      rules: [
        { kind: 'max-run', staff: 1 },
        { kind: 'cover', day: 3, shift: 0 },
        { kind: 'day-off', staff: 0, day: 3 },
        { kind: 'day-off', staff: 0, day: 4 },
      ],
    });
  });

  test('what is pinned, and a limit of duties', async () => {
    const problem: ShiftProblem = {
      ...oneLine([doctor('A'), doctor('B')]),
      loads: [
        {
          ...{ name: 'duties a week', staff: 1, days: [0, 1, 2, 3, 4, 5, 6], shifts: [0] },
          least: 0,
          most: 0,
          weight: null,
        },
      ],
      pinned: [{ staff: 0, day: 4, shift: null }],
      cover: oneLine([]).cover.filter(({ day }) => day === 4),
    };
    const nobody = plan('-'.repeat(DAYS));
    expect(await whyDay(4, problem, [nobody, nobody])).toEqual({
      kind: 'conflict',
      rules: [
        { kind: 'load', staff: 1, load: 0, name: 'duties a week' },
        { kind: 'pinned', staff: 0, day: 4 },
      ],
    });
  });

  test('it can be filled when others change', async () => {
    const problem = oneLine([doctor('A', { daysOff: [4] }), doctor('B')]);
    const reason = await whyDay(5, problem, [plan('x-x-------'), plan('-x-x---x-x')]);
    expect(reason.kind).toBe('can-be-filled');
    if (reason.kind !== 'can-be-filled') return;
    const { broken } = checkSchedule(problem, reason.schedule!);
    expect(broken).toEqual([]);
    for (const day of [0, 1, 2, 3, 5, 7, 9]) expect(reason.schedule!.filter((its) => its[day] === 0)).not.toEqual([]);
  });

  test('there is nobody who could', async () => {
    const problem = oneLine([doctor('A', { maxShifts: [0] })]);
    expect(await whyDay(4, problem, [plan('----------')])).toEqual({ kind: 'nobody-able' });
  });
});
