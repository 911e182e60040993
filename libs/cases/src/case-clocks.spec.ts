import type { Priority } from '#contract';
import { clocksOf } from './case-clocks.js';

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const SUNDAY_NIGHT = at('2026-03-15T23:00');

describe('the clocks of a case', () => {
  it.each<[Priority, string, string]>([
    [1, '2026-03-15T23:02', '2026-03-15T23:15'],
    [2, '2026-03-15T23:10', '2026-03-16T00:00'],
    [3, '2026-03-16T00:00', '2026-03-16T03:00'],
    [4, '2026-03-16T11:30', '2026-03-17T16:30'],
  ])('P%d sent on Sunday at 23:00: first answer %s, full advice %s', (priority, first, full) => {
    expect(clocksOf(priority, SUNDAY_NIGHT, new Set(), null)).toEqual({
      firstAnswerDueAt: at(first),
      fullAdviceDueAt: at(full),
    });
  });

  it('P5 is due at its booked time', () => {
    const booked = at('2026-03-20T14:00');
    expect(clocksOf(5, SUNDAY_NIGHT, new Set(), booked)).toEqual({
      firstAnswerDueAt: booked,
      fullAdviceDueAt: at('2026-03-20T14:10'),
    });
  });

  it('P4 leaves holidays out', () => {
    expect(clocksOf(4, SUNDAY_NIGHT, new Set(['2026-03-16']), null).firstAnswerDueAt).toEqual(at('2026-03-17T11:30'));
  });
});
