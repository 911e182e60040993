import { checkSchedule } from '../../../../test/support/rota/checker.js';
import { readInstance } from '../../../../test/support/rota/instance-file.js';

/** Two weeks, written by hand in the format of the benchmark. */
const INSTANCE = `
# a comment
SECTION_HORIZON
14

SECTION_SHIFTS
E,480,
L,600,E

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
A,E=14|L=2,3840,480,3,2,2,1

SECTION_DAYS_OFF
A,4

SECTION_SHIFT_ON_REQUESTS
A,1,E,5

SECTION_SHIFT_OFF_REQUESTS
A,2,L,7

SECTION_COVER
0,E,1,100,1
1,E,0,100,3
`;

describe('the checker of schedules, and the reader of instances', () => {
  const problem = readInstance(INSTANCE);
  /** One letter a day. */
  const plan = (days: string): (number | null)[] =>
    [...days.padEnd(14, '-')].map((letter) => ({ E: 0, L: 1 })[letter] ?? null);
  const check = (days: string) => checkSchedule(problem, [plan(days)]);
  const rules = (days: string) => check(days).broken.map(({ rule }) => rule);

  test('reads an instance', () => {
    expect(problem).toMatchObject({
      days: 14,
      shifts: [
        { id: 'E', minutes: 480, notBefore: [] },
        { id: 'L', minutes: 600, notBefore: [0] },
      ],
      staff: [{ id: 'A', maxShifts: [14, 2], minMinutes: 480, maxMinutes: 3840, minRun: 2, maxRun: 3, minRest: 2 }],
      weekends: [5, 12],
    });
    expect(problem.staff[0]).toMatchObject({ maxWeekends: 1, daysOff: [4] });
    expect(() => readInstance(INSTANCE.replace('A,4', 'B,4').replace('A,1,E', 'B,1,E'))).toThrow('B');
  });

  test('works out the cost of wishes and cover', () => {
    expect(check('EE')).toEqual({ cost: 3, broken: [] });
    expect(check('--LL').cost).toBe(100 + 5 + 7);
  });

  test.each([
    ['EEEE', ['max consecutive shifts']],
    ['E-EE', ['min days off']],
    ['EE--', []],
    ['--E', ['min consecutive shifts']],
    // At the edges a run may go on outside.
    ['E', []],
    ['E------------E', []],
    ['-LE', ['rotation']],
    ['--EEE', ['day off']],
    ['LLL', ['max shifts']],
    ['--------------', ['minutes']],
    ['EEE--EEE--EEE', ['minutes', 'weekends']],
    ['-----EEE----EE', ['weekends']],
  ])('%s breaks %j', (days, broken) => {
    expect(rules(days)).toEqual(broken);
  });
});
