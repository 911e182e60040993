import type { CaseState } from '#contract';
import { held, renewed } from './held-rows.js';

const row = (id: string, state: CaseState = 'ringing') => ({ id, state });
const ids = (list: ReturnType<typeof held<ReturnType<typeof row>>>) => list.rows.map((each) => each.row.id);

describe('a list that is being read', () => {
  const shown = held([row('a'), row('b')]);

  it('shows what is new about a row in its place', () => {
    const list = renewed(shown, [row('b', 'accepted'), row('a')]);
    expect(ids(list)).toEqual(['a', 'b']);
    expect(list.rows[1]).toMatchObject({ row: { state: 'accepted' }, gone: false });
  });

  it('counts what came in between instead of moving what is read', () => {
    const list = renewed(shown, [row('new'), row('a'), row('b')]);
    expect(ids(list)).toEqual(['a', 'b']);
    expect(list.waiting).toBe(1);
  });

  it('adds the next page at the end', () => {
    const list = renewed(shown, [row('a'), row('b'), row('c')]);
    expect(ids(list)).toEqual(['a', 'b', 'c']);
    expect(list.waiting).toBe(0);
  });

  it('keeps a row that left, and says so', () => {
    expect(renewed(shown, [row('b')]).rows).toMatchObject([{ row: { id: 'a' }, gone: true }, { gone: false }]);
  });

  it('shows everything when it was empty', () => {
    expect(ids(renewed(held<ReturnType<typeof row>>([]), [row('a')]))).toEqual(['a']);
  });
});
