import { nextDue } from './next-due.js';

const clocks = { firstAnswerDueAt: 'first', fullAdviceDueAt: 'full' };

it.each([
  ['draft', null],
  ['ringing', 'first'],
  ['unanswered', 'first'],
  ['accepted', 'full'],
  ['in-consult', 'full'],
  ['answered', null],
  ['closed', null],
] as const)('a case that is %s waits until %s', (state, due) => {
  expect(nextDue({ state, ...clocks })).toBe(due);
});
