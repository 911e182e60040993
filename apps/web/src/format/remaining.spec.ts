import { remaining } from './remaining.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('remaining', () => {
  it.each([
    [7 * MINUTE + 40_000, { overdue: false, scale: 'clock', text: '07:40' }],
    [1, { overdue: false, scale: 'clock', text: '00:01' }],
    [0, { overdue: false, scale: 'clock', text: '00:00' }],
    [-999, { overdue: true, scale: 'clock', text: '00:00' }],
    [-2 * MINUTE, { overdue: true, scale: 'clock', text: '02:00' }],
    [HOUR, { overdue: false, scale: 'hours', hours: 1, minutes: 0 }],
    [-26 * HOUR, { overdue: true, scale: 'days', days: 1, hours: 2 }],
  ])('%i ms from now', (left, said) => {
    expect(remaining(1e12 + left, 1e12)).toEqual(said);
  });
});
