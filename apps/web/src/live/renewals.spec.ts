import { keys } from '../api/keys.js';
import { Renewals } from './renewals.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function world() {
  const invalidateQueries = jest.fn(() => Promise.resolve());
  const renewals = new Renewals({ invalidateQueries });
  return { renewals, renewed: () => invalidateQueries.mock.calls.flat() };
}

const ONE = keys.case.one('k1');

it('renews once what several events of one act made stale', () => {
  const { renewals, renewed } = world();
  renewals.add([ONE, keys.consult.one('c1')]);
  renewals.add([keys.case.one('k1')]);
  expect(renewed()).toEqual([]);
  jest.runAllTimers();
  expect(renewed()).toEqual([{ queryKey: ONE }, { queryKey: keys.consult.one('c1') }]);
});

it('renews again what becomes stale later', () => {
  const { renewals, renewed } = world();
  for (let time = 1; time <= 2; time++) {
    renewals.add([ONE]);
    jest.runAllTimers();
    expect(renewed()).toHaveLength(time);
  }
});

it('lets no ring wait', () => {
  const { renewals, renewed } = world();
  renewals.add([keys.rings]);
  expect(renewed()).toEqual([{ queryKey: keys.rings }]);
  expect(jest.getTimerCount()).toBe(0);
});

it('forgets what is left when nobody looks any more', () => {
  const { renewals, renewed } = world();
  renewals.add([ONE]);
  renewals.close();
  jest.runAllTimers();
  expect(renewed()).toEqual([]);
});
