/** P1 emergency, P2 urgent, P3 today, P4 routine, P5 booked. */
export type Priority = 1 | 2 | 3 | 4 | 5;
export const PRIORITIES: readonly Priority[] = [1, 2, 3, 4, 5];

export const CASE_STATES = [
  'draft',
  'ringing',
  'unanswered',
  'accepted',
  'in-consult',
  'answered',
  'outcome-reported',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** HIS sex code: 1 male, 2 female, 3 undetermined. */
export type Sex = 1 | 2 | 3;

export const ALLERGY_STATUSES = ['none-known', 'not-asked', 'recorded'] as const;
export type AllergyStatus = (typeof ALLERGY_STATUSES)[number];

/** A = alert, C = new confusion, V = voice, P = pain, U = unresponsive. */
export const CONSCIOUSNESS = ['A', 'C', 'V', 'P', 'U'] as const;
export type Consciousness = (typeof CONSCIOUSNESS)[number];
