import fc from 'fast-check';
import { at } from '../../../test/support/rota.builders.js';
import { buildChain, type OnCallLists, turnsOf } from './chain.js';
import { DEFAULT_POLICIES } from './policy.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const startedAt = at('08:00');
const standbys = (names: string[], facilityId = 'hospital') =>
  names.map((practitionerId) => ({ practitionerId, facilityId }));
const lists = (people: { [List in keyof OnCallLists]?: string[] }): OnCallLists => ({
  firstLine: standbys(people.firstLine ?? []),
  secondLine: standbys(people.secondLine ?? []),
  leader: standbys(people.leader ?? []),
  neighbour: standbys(people.neighbour ?? [], 'neighbour'),
});
const story = (people: Parameters<typeof lists>[0], priority: 1 | 2 | 3 | 4 | 5 = 1) =>
  buildChain(DEFAULT_POLICIES[priority], lists(people), startedAt).map(
    ({ step, practitionerId, rung, dueAt }) =>
      `${step} ${practitionerId} ${rung} +${(dueAt.getTime() - startedAt.getTime()) / SECOND}s`,
  );

const everybody = { firstLine: ['lan', 'minh'], secondLine: ['hoa'], leader: ['an'], neighbour: ['binh'] };

describe('the chain of a page', () => {
  it('goes in an emergency from line to line each 30 s, to the duty leader and to the neighbour hospital', () => {
    expect(story(everybody)).toEqual([
      '1 lan first-line +0s',
      '2 minh next-in-line +30s',
      '3 hoa second-line +60s',
      '4 an duty-leader +180s',
      '5 binh neighbour +120s',
    ]);
  });

  it('rings each in turn, the leader as well, when nobody answers', () => {
    const policy = DEFAULT_POLICIES[1];
    const seconds = (people: Parameters<typeof lists>[0]): number[] =>
      turnsOf(policy, buildChain(policy, lists(people), startedAt), startedAt).map(
        (turn) => (turn.getTime() - startedAt.getTime()) / SECOND,
      );
    expect(seconds(everybody)).toEqual([0, 30, 60, 90, 120]);
    const crowd = { ...everybody, secondLine: ['a', 'b', 'c', 'd', 'e', 'f'] };
    // The leader beside the seventh, at the promised time.
    expect(seconds(crowd)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 180, 240]);
  });

  it('calls the duty leader at 3 min, however many stand before', () => {
    const chain = story({ ...everybody, secondLine: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(chain.slice(7)).toEqual(['8 f second-line +210s', '9 an duty-leader +180s', '10 binh neighbour +240s']);
  });

  it('takes steps of 5 min when urgent and of 30 min when for today', () => {
    expect(story(everybody, 2).at(3)).toBe('4 an duty-leader +900s');
    expect(story(everybody, 3).at(1)).toBe('2 minh next-in-line +1800s');
  });

  it('leaves a routine case with its specialty, and a booked one with the first line', () => {
    expect(story(everybody, 4)).toHaveLength(3);
    expect(story(everybody, 5)).toEqual(['1 lan first-line +0s']);
  });

  it('rings a doctor who stands in several places once, where it is soonest', () => {
    expect(story({ firstLine: ['lan'], secondLine: ['lan', 'hoa'], leader: ['lan'] })).toEqual([
      '1 lan first-line +0s',
      '2 hoa second-line +30s',
    ]);
    // Ninth in line would come after the 3 minutes that are promised for the leader.
    const crowd = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'an'];
    expect(story({ firstLine: crowd, leader: ['an'] }).at(-1)).toBe('8 an duty-leader +180s');
  });

  it('begins with whoever there is', () => {
    expect(story({ leader: ['an'] })).toEqual(['1 an duty-leader +180s']);
    expect(story({})).toEqual([]);
  });

  it('holds for any rota: nobody twice, everybody asked, the leader by 3 min', () => {
    const people = fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 });
    const anyLists = fc.record({ firstLine: people, secondLine: people, leader: people, neighbour: people });
    fc.assert(
      fc.property(anyLists, (people) => {
        const chain = buildChain(DEFAULT_POLICIES[1], lists(people), startedAt);
        const rung = chain.map((step) => step.practitionerId);
        expect(new Set(rung).size).toBe(rung.length);
        expect(new Set(rung)).toEqual(new Set(Object.values(people).flat()));
        expect(chain.map(({ step }) => step)).toEqual(chain.map((_step, index) => index + 1));
        for (const { practitionerId, dueAt } of chain) {
          if (people.leader.includes(practitionerId)) {
            expect(dueAt.getTime() - startedAt.getTime()).toBeLessThanOrEqual(3 * MINUTE);
          }
        }
      }),
    );
  });
});
