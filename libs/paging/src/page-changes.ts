import type { PageBook, PageStep } from './page.js';

/** Whose ring began between one state of a page and a later one. */
export const ringsBegun = (before: PageBook, after: PageBook): PageStep[] =>
  after.steps.filter((step) => step.state === 'ringing' && stepBefore(before, step)?.state !== 'ringing');

/** Whose ring stopped, for whatever reason. */
export const ringsStopped = (before: PageBook, after: PageBook): PageStep[] =>
  after.steps.filter((step) => step.state !== 'ringing' && stepBefore(before, step)?.state === 'ringing');

/** Steps that need a timer which they did not have. */
export const newTimers = (before: PageBook, after: PageBook): { step: PageStep; at: Date }[] =>
  after.steps.flatMap((step) => {
    const at = timerOf(step);
    const earlier = stepBefore(before, step);
    const had = earlier && timerOf(earlier);
    return at && at.getTime() !== had?.getTime() ? [{ step, at }] : [];
  });

/** A ring must be ended at its time, and the duty leader be called at the promised one; the rest goes hand in hand. */
function timerOf(step: PageStep): Date | null {
  if (step.state === 'ringing') return step.ringUntil;
  return step.state === 'waiting' && step.rung === 'duty-leader' ? step.dueAt : null;
}

/**
 * Who may read the case because of this page: those who are or were rung, as long as it rings, so that they can decide;
 * then only who accepted. Who declines gives it back.
 */
export function readersOf({ page, steps }: PageBook): string[] {
  const reading = page.state === 'ringing' ? ['ringing', 'no-answer'] : ['accepted'];
  return steps.filter((step) => reading.includes(step.state)).map((step) => step.practitionerId);
}

const stepBefore = (before: PageBook, { step }: PageStep): PageStep | undefined =>
  before.steps.find((each) => each.step === step);
