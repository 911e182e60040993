import fc from 'fast-check';
import { aDuty, at } from '../../../test/support/rota.builders.js';
import { onCallAt } from './on-call.js';
import { makeRoom } from './room-on-rota.js';

describe('making room on the rota', () => {
  const period = { from: at('08:00'), to: at('10:00') };
  const room = (from: string, to: string) =>
    makeRoom([aDuty().with({ id: 'duty' }).from(from).to(to).build()], period, () => 'rest');
  const hours = ({ id, from, to }: { id: string; from: Date; to: Date }) =>
    `${id} ${from.toISOString().slice(11, 16)}-${to.toISOString().slice(11, 16)}`;

  it.each([
    ['08:00', '10:00', ['duty'], [], []],
    ['08:30', '09:00', ['duty'], [], []],
    ['07:00', '09:00', [], ['duty 07:00-08:00'], []],
    ['09:00', '12:00', [], ['duty 10:00-12:00'], []],
    ['07:00', '12:00', [], ['duty 07:00-08:00'], ['rest 10:00-12:00']],
    ['06:00', '08:00', [], [], []],
    ['10:00', '12:00', [], [], []],
  ])('cuts 08:00-10:00 out of %s-%s', (from, to, removed, shortened, added) => {
    const made = room(from, to);
    expect(made.removed.map((duty) => duty.id)).toEqual(removed);
    expect(made.shortened.map(hours)).toEqual(shortened);
    expect(made.added.map(hours)).toEqual(added);
  });

  it('leaves everybody on call outside the period and nobody inside it', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 12 }), minute, minute, (marks, one, other) => {
        fc.pre(one !== other);
        const time = (value: number) => new Date(at('00:00').getTime() + value * 60_000);
        const sorted = marks.sort((a, b) => a - b);
        const duties = sorted.slice(1).map((to, index) =>
          aDuty()
            .with({ from: time(sorted[index] ?? 0), to: time(to) })
            .build(),
        );
        const period = { from: time(Math.min(one, other)), to: time(Math.max(one, other)) };
        const made = makeRoom(duties, period, () => 'rest');
        const gone = new Set([...made.removed, ...made.shortened].map((duty) => duty.id));
        const after = [...duties.filter((duty) => !gone.has(duty.id)), ...made.shortened, ...made.added];
        for (let value = 0; value <= 600; value += 7) {
          const inside = period.from <= time(value) && time(value) < period.to;
          expect(onCallAt(after, time(value))).toHaveLength(inside ? 0 : onCallAt(duties, time(value)).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
