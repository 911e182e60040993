import { afterWorkingTime, type PageRung, type Priority, PUBLIC_HOLIDAYS } from '#contract';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How a page of one priority travels. */
export interface RingPolicy {
  /** Who is asked, in this order. */
  rungs: readonly PageRung[];
  /** How long one doctor is asked before the next is: by the clock on the wall, or in working hours. */
  step: { ms: number } | { workingMs: number };
  /** When the duty leader is rung at the latest, beside whoever rings then; null: only in turn. */
  leaderAfterMs: number | null;
  /** Whether somebody out of reach or in another consult is passed over at once, or asked for when they come back. */
  passOver: boolean;
  /** Shown, but makes no sound. */
  quiet: boolean;
}

export type RingPolicies = Readonly<Record<Priority, RingPolicy>>;

/** Injection token of the policies in use. */
export const RING_POLICIES = Symbol('RING_POLICIES');

const WHOLE_CHAIN: readonly PageRung[] = ['first-line', 'next-in-line', 'second-line', 'duty-leader', 'neighbour'];

/**
 * Escalation by priority, from the table "Priority and clocks" of the domain facts: P1 rings 30 s, then next in line,
 * second line, duty leader at 3 min, neighbour hospital; P2 goes on in steps of 5 min and P3 of 30 min. P4 and P5 stand
 * in the list of the doctors on duty and wake nobody: P4 goes on after each 4 working hours, the time for its first
 * answer, P5 (a booked slot) waits one working day for the first line.
 */
export const DEFAULT_POLICIES: RingPolicies = {
  1: { rungs: WHOLE_CHAIN, step: { ms: 30 * SECOND }, leaderAfterMs: 3 * MINUTE, passOver: true, quiet: false },
  2: { rungs: WHOLE_CHAIN, step: { ms: 5 * MINUTE }, leaderAfterMs: null, passOver: true, quiet: false },
  3: { rungs: WHOLE_CHAIN, step: { ms: 30 * MINUTE }, leaderAfterMs: null, passOver: true, quiet: false },
  4: {
    rungs: ['first-line', 'next-in-line', 'second-line'],
    step: { workingMs: 4 * HOUR },
    leaderAfterMs: null,
    passOver: false,
    quiet: true,
  },
  5: { rungs: ['first-line'], step: { workingMs: 9 * HOUR }, leaderAfterMs: null, passOver: false, quiet: true },
};

/** When a doctor asked at `from` has had their time. */
export function stepEnd({ step }: RingPolicy, from: Date): Date {
  return 'ms' in step ? new Date(from.getTime() + step.ms) : afterWorkingTime(from, step.workingMs, PUBLIC_HOLIDAYS);
}
