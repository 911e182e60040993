import type { CaseState } from '#contract';

export const CASE_EVENT_TYPES = [
  'created',
  'submitted',
  'rang-again',
  'accepted',
  'unanswered',
  'in-consult',
  'answered',
  'outcome-reported',
  'closed',
  'withdrawn',
  'corrected',
  'vitals-added',
  'file-added',
  'file-removed',
] as const;
export type CaseEventType = (typeof CASE_EVENT_TYPES)[number];

/** What the timeline calls a move. */
export function eventOfMove(from: CaseState, to: CaseState): CaseEventType {
  if (to === 'ringing') return from === 'draft' ? 'submitted' : 'rang-again';
  return to === 'draft' ? 'created' : to;
}

/** Something that happened to a case. */
export interface CaseEvent {
  id: string;
  caseId: string;
  type: CaseEventType;
  at: Date;
  /** Null when nobody did it, as when a chain of rings ran out. */
  practitionerId: string | null;
  facts: Record<string, string | number | null>;
}
