import type { Reachability } from '#contract';
import { aPage, at } from '../../../test/support/rota.builders.js';
import { advance } from './advance.js';
import type { PageBook } from './page.js';
import { DEFAULT_POLICIES } from './policy.js';

const P1 = DEFAULT_POLICIES[1];
const decide = (book: PageBook, time: string, states: Record<string, Reachability> = {}, policy = P1) =>
  advance(
    book,
    {
      policy,
      reachability: new Map(
        book.steps.map(({ practitionerId }) => [practitionerId, states[practitionerId] ?? 'reachable']),
      ),
    },
    at(time),
  );

describe('moving a page on', () => {
  const chain = aPage().waits('lan', 'first-line').waits('minh').waits('an', 'duty-leader', at('08:03')).build();

  it('rings the first at once, for the time of its priority', () => {
    expect(decide(chain, '08:00')).toEqual([{ do: 'ring', step: 1, until: at('08:00:30') }]);
  });

  it('does nothing when woken early or twice', () => {
    const book = aPage().rings('lan', at('08:00:30')).waits('minh').build();
    expect(decide(book, '08:00')).toEqual([]);
    expect(decide(book, '08:00:29')).toEqual([]);
  });

  it('goes on to the next when the ring is up', () => {
    const book = aPage().rings('lan', at('08:00:30')).waits('minh').build();
    expect(decide(book, '08:00:30')).toEqual([
      { do: 'end', step: 1, as: 'no-answer' },
      { do: 'ring', step: 2, until: at('08:01') },
    ]);
  });

  it('gives everybody a whole ring after an outage, one after the other', () => {
    const book = aPage().rings('lan', at('08:00:30')).waits('minh').waits('hoa', 'second-line').build();
    expect(decide(book, '08:20')).toEqual([
      { do: 'end', step: 1, as: 'no-answer' },
      { do: 'ring', step: 2, until: at('08:20:30') },
    ]);
  });

  it('goes on at once when a doctor has declined', () => {
    const book = aPage().had('lan', 'declined').waits('minh').build();
    expect(decide(book, '08:00:07')).toEqual([{ do: 'ring', step: 2, until: at('08:00:37') }]);
  });

  it('passes over who is out of reach or in another consult, saying why', () => {
    expect(decide(chain, '08:00', { lan: 'unreachable', minh: 'in-consult' })).toEqual([
      { do: 'skip', step: 1, reason: 'unreachable' },
      { do: 'skip', step: 2, reason: 'in-consult' },
      { do: 'ring', step: 3, until: at('08:00:30') },
    ]);
  });

  it('calls the duty leader at the promised time, beside whoever rings then', () => {
    const book = aPage().rings('lan', at('08:03:10')).waits('minh').waits('an', 'duty-leader', at('08:03')).build();
    expect(decide(book, '08:02:59')).toEqual([]);
    expect(decide(book, '08:03')).toEqual([{ do: 'ring', step: 3, until: at('08:03:30') }]);
  });

  it('lets the neighbour hospital wait for everybody before it, also for the leader called early', () => {
    const book = aPage()
      .had('lan', 'no-answer')
      .rings('an', at('08:03:30'), 'duty-leader')
      .waits('binh', 'neighbour', at('08:02'))
      .build();
    expect(decide(book, '08:03')).toEqual([]);
    expect(decide(book, '08:03:30')).toEqual([
      { do: 'end', step: 2, as: 'no-answer' },
      { do: 'ring', step: 3, until: at('08:04') },
    ]);
  });

  it('says so when the chain is at its end', () => {
    const exhausted = { do: 'exhaust' };
    const last = aPage().had('lan', 'declined').rings('minh', at('08:01')).build();
    expect(decide(last, '08:01')).toEqual([{ do: 'end', step: 2, as: 'no-answer' }, exhausted]);
    expect(decide(aPage().build(), '08:00')).toEqual([exhausted]);
    expect(decide(chain, '08:00', { lan: 'unreachable', minh: 'unreachable', an: 'in-consult' }).at(-1)).toEqual(
      exhausted,
    );
  });

  it('takes a doctor of whom nothing is known for unreachable', () => {
    const facts = { policy: P1, reachability: new Map() };
    expect(advance(aPage().waits('lan').build(), facts, at('08:00'))[0]).toMatchObject({ reason: 'unreachable' });
  });

  it('asks for a routine case also those who are away: it waits in their list', () => {
    const decisions = decide(
      aPage().waits('lan', 'first-line').build(),
      '08:00',
      { lan: 'unreachable' },
      DEFAULT_POLICIES[4],
    );
    // 2 March 2026, 15:00 in Vietnam: an hour and a half are left of the day.
    expect(decisions).toEqual([{ do: 'ring', step: 1, until: new Date('2026-03-03T03:00:00Z') }]);
  });

  it.each(['accepted', 'cancelled', 'exhausted'] as const)('leaves a page alone that is %s', (state) => {
    expect(decide(aPage().waits('lan').in(state).build(), '08:05')).toEqual([]);
  });
});
