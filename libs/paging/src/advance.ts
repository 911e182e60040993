import type { Reachability, SkipReason } from '#contract';
import type { Decision } from './decision.js';
import { isOver, type PageBook, type PageStep } from './page.js';
import { type RingPolicy, stepEnd } from './policy.js';

export interface RingFacts {
  policy: RingPolicy;
  /** By practitioner; who is missing here is unreachable. */
  reachability: ReadonlyMap<string, Reachability>;
}

/**
 * Moves a page on to where it should be at `now`: ends rings that are up, begins those whose turn it is, passes over
 * who would not see it, and gives up when the chain is at its end. Asked too early or twice, it decides nothing.
 */
export function advance({ page, steps }: PageBook, facts: RingFacts, now: Date): Decision[] {
  if (page.state !== 'ringing') return [];
  const decisions: Decision[] = [];
  let everybodySoFarIsOver = true;
  for (const step of steps) {
    const decision = nextFor(step, everybodySoFarIsOver, facts, now);
    if (decision) decisions.push(decision);
    everybodySoFarIsOver &&= decision ? decision.do !== 'ring' : isOver(step);
  }
  if (everybodySoFarIsOver) decisions.push({ do: 'exhaust' });
  return decisions;
}

function nextFor(step: PageStep, everybodyBeforeIsOver: boolean, facts: RingFacts, now: Date): Decision | null {
  if (step.state === 'ringing') {
    const isUp = step.ringUntil !== null && step.ringUntil <= now;
    return isUp ? { do: 'end', step: step.step, as: 'no-answer' } : null;
  }
  if (step.state !== 'waiting') return null;
  if (!everybodyBeforeIsOver && !isCalledBeside(step, facts.policy, now)) return null;
  const reason = facts.policy.passOver ? skipReason(facts.reachability.get(step.practitionerId)) : null;
  if (reason !== null) return { do: 'skip', step: step.step, reason };
  return { do: 'ring', step: step.step, until: stepEnd(facts.policy, now) };
}

/** Only the duty leader rings beside others: at the time that was promised, whoever is asked by then. */
const isCalledBeside = (step: PageStep, policy: RingPolicy, now: Date): boolean =>
  step.rung === 'duty-leader' && policy.leaderAfterMs !== null && step.dueAt <= now;

function skipReason(reachability: Reachability = 'unreachable'): SkipReason | null {
  return reachability === 'reachable' ? null : reachability;
}
