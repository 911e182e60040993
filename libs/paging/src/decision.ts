import type { SkipReason } from '#contract';
import { NEXT_PAGE_STATES, NEXT_STEP_STATES, type Page, type PageBook, type PageStep } from './page.js';

/** What a rule wants done to a page. */
export type Decision =
  | { do: 'ring'; step: number; until: Date }
  | { do: 'skip'; step: number; reason: SkipReason }
  | { do: 'decline'; step: number; reason: string }
  | { do: 'end'; step: number; as: 'accepted' | 'no-answer' | 'stopped' }
  | { do: 'accept'; by: string }
  /** `by`: null when the system did it, as when the case was withdrawn. */
  | { do: 'cancel'; by: string | null; reason: string }
  | { do: 'exhaust' };

/** The page as it is after these decisions. */
export function carryOut(book: PageBook, decisions: readonly Decision[], now: Date): PageBook {
  return decisions.reduce((current, decision) => carryOutOne(current, decision, now), book);
}

function carryOutOne({ page, steps }: PageBook, decision: Decision, now: Date): PageBook {
  if (!('step' in decision)) return { page: moved(page, NEXT_PAGE_STATES, pageChange(decision, now)), steps };
  const change = stepChange(decision, now);
  return {
    page,
    steps: steps.map((step) => (step.step === decision.step ? moved(step, NEXT_STEP_STATES, change) : step)),
  };
}

type StepDecision = Extract<Decision, { step: number }>;
type Change<Thing extends { state: string }> = Partial<Thing> & Pick<Thing, 'state'>;

function pageChange(decision: Exclude<Decision, StepDecision>, now: Date): Change<Page> {
  switch (decision.do) {
    case 'accept':
      return { state: 'accepted', endedAt: now, acceptedBy: decision.by };
    case 'cancel':
      return { state: 'cancelled', endedAt: now, cancelReason: decision.reason };
    case 'exhaust':
      return { state: 'exhausted', endedAt: now };
  }
}

function stepChange(decision: StepDecision, now: Date): Change<PageStep> {
  switch (decision.do) {
    case 'ring':
      return { state: 'ringing', rangAt: now, ringUntil: decision.until };
    case 'skip':
      return { state: 'skipped', skipReason: decision.reason, endedAt: now };
    case 'decline':
      return { state: 'declined', declineReason: decision.reason, endedAt: now };
    case 'end':
      return { state: decision.as, endedAt: now };
  }
}

function moved<State extends string, Thing extends { state: State }>(
  thing: Thing,
  next: Record<State, readonly State[]>,
  change: Partial<Thing> & { state: State },
): Thing {
  if (!next[thing.state].includes(change.state)) {
    throw new Error(`a page does not go from ${thing.state} to ${change.state}`);
  }
  return { ...thing, ...change };
}
