import { expiryOf, isStale, sessionState } from './session.js';

const START = new Date('2026-03-01T00:00:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);
const session = { seenAt: START, expiresAt: expiryOf(START), lockedAt: null, revokedAt: null };
const IDLE = 15;

it('outlasts a duty of 24 hours', () => {
  expect(expiryOf(START)).toEqual(after(26 * 60));
});

it('locks itself when nobody uses it', () => {
  expect(sessionState(session, false, after(14), IDLE)).toBe('open');
  expect(sessionState(session, false, after(15), IDLE)).toBe('locked');
});

it('does not lock or end in a consult', () => {
  expect(sessionState(session, true, after(120), IDLE)).toBe('open');
  expect(sessionState(session, true, after(27 * 60), IDLE)).toBe('open');
  expect(sessionState(session, true, after(30 * 60), IDLE)).toBe('over');
});

it('stays locked until it is unlocked', () => {
  expect(sessionState({ ...session, lockedAt: START }, true, after(1), IDLE)).toBe('locked');
});

it('is over when it is revoked or its day has passed, locked or not', () => {
  expect(sessionState({ ...session, revokedAt: START }, true, after(1), IDLE)).toBe('over');
  expect(sessionState({ ...session, lockedAt: START }, false, after(26 * 60), IDLE)).toBe('over');
});

it('is written down as used twice a minute at most', () => {
  expect(isStale(session, new Date(START.getTime() + 29_999))).toBe(false);
  expect(isStale(session, new Date(START.getTime() + 30_000))).toBe(true);
});
