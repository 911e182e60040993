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

export const PREGNANCY = ['no', 'yes', 'possible', 'not-applicable'] as const;
export type Pregnancy = (typeof PREGNANCY)[number];

/** Why the case may be shown to others: the patient agreed, a representative did, or it is an emergency. */
export const CONSENT_BASES = ['agreed', 'representative-agreed', 'emergency'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

export const OUTCOME_KINDS = ['improved', 'unchanged', 'worse', 'transferred', 'died', 'left'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Why a patient has no name. */
export const UNNAMED_REASONS = ['unknown', 'newborn'] as const;
export type UnnamedReason = (typeof UNNAMED_REASONS)[number];

/** Which part of the worklist is looked at. */
export const WORKLIST_VIEWS = ['mine', 'queue', 'breached', 'all'] as const;
export type WorklistView = (typeof WORKLIST_VIEWS)[number];
