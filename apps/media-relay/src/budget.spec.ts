import { Budget } from './budget.js';

describe('Budget', () => {
  const take = (budget: Budget, times: number, at: number) =>
    Array.from({ length: times }, () => budget.take(at)).filter(Boolean).length;

  it('lets a burst through and no more', () => {
    expect(take(new Budget({ burst: 5, perSecond: 2 }, 0), 9, 0)).toBe(5);
  });

  it('fills up with time, to the burst at most', () => {
    const budget = new Budget({ burst: 5, perSecond: 2 }, 0);
    take(budget, 9, 0);
    expect(take(budget, 9, 1_000)).toBe(2);
    expect(take(budget, 9, 100_000)).toBe(5);
  });

  it('does not mind a clock that goes backwards', () => {
    const budget = new Budget({ burst: 1, perSecond: 1 }, 1_000);
    expect(take(budget, 2, 0)).toBe(1);
  });
});
