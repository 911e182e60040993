import { actsFor, standingOf } from './guest-acts.js';

it('offers what the server would do', () => {
  expect(actsFor({ state: 'knocking', over: false })).toEqual(['admit', 'refuse', 'revoke']);
  expect(actsFor({ state: 'admitted', over: false })).toEqual(['sendBack', 'revoke']);
  expect(actsFor({ state: 'knocking', over: true })).toEqual([]);
});

it.each([
  ['revoked', { state: 'revoked', over: true, present: false }],
  ['over', { state: 'admitted', over: true, present: true }],
  ['present', { state: 'admitted', over: false, present: true }],
  ['admitted', { state: 'admitted', over: false, present: false }],
  ['knocking', { state: 'knocking', over: false, present: false }],
] as const)('says where somebody stands: %s', (standing, guest) => {
  expect(standingOf(guest)).toBe(standing);
});
