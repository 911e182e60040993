import type { CaseState } from '#contract';

interface Clocks {
  state: CaseState;
  firstAnswerDueAt: string | null;
  fullAdviceDueAt: string | null;
}

/** What a case waits for, and by when; null when no clock runs. */
export function nextDue({ state, firstAnswerDueAt, fullAdviceDueAt }: Clocks): string | null {
  if (state === 'ringing' || state === 'unanswered') return firstAnswerDueAt;
  return state === 'accepted' || state === 'in-consult' ? fullAdviceDueAt : null;
}
