import type { CaseState, ConsentBasis, OutcomeKind, Pregnancy, Priority } from '#contract';

/** One question about one patient from a requesting facility to a specialty. */
export interface Case {
  id: string;
  /** What people call it: HC-2026-000123. */
  number: string;
  state: CaseState;
  version: number;
  patientId: string;
  requestingFacilityId: string;
  requestingPractitionerId: string;
  consultingFacilityId: string | null;
  consultingPractitionerId: string | null;
  specialtyCode: string | null;
  priority: Priority | null;
  priorityReason: string | null;
  callBack: string | null;
  place: string | null;
  admittedAt: Date | null;
  treatingDepartment: string | null;
  situation: string;
  background: string;
  medication: string;
  pregnancy: Pregnancy | null;
  baseline: string;
  examination: string;
  results: string;
  tried: string;
  /** By when an answer is needed; the booked time of a P5. */
  answerNeededBy: Date | null;
  diagnosisCode: string | null;
  diagnosisText: string;
  consentBasis: ConsentBasis | null;
  consentNote: string;
  consentRecordedBy: string | null;
  consentRecordedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  firstAnswerDueAt: Date | null;
  fullAdviceDueAt: Date | null;
  acceptedAt: Date | null;
  answeredAt: Date | null;
  conclusion: string;
  outcome: string;
  outcomeKind: OutcomeKind | null;
  outcomeReportedAt: Date | null;
  closedAt: Date | null;
  withdrawnReason: string | null;
}

/**
 * The life of a case. Only who asked reports the outcome, and only then can the case close (Circular 49/2017).
 * An answer may come without a room, by telephone. Advice being given is not withdrawn under the specialist's hands.
 */
export const CASE_TRANSITIONS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  draft: ['ringing', 'withdrawn'],
  ringing: ['accepted', 'unanswered', 'withdrawn'],
  unanswered: ['ringing', 'withdrawn'],
  accepted: ['in-consult', 'answered', 'withdrawn'],
  'in-consult': ['answered'],
  answered: ['outcome-reported'],
  'outcome-reported': ['closed'],
  closed: [],
  withdrawn: [],
};

export const mayMove = (from: CaseState, to: CaseState): boolean => CASE_TRANSITIONS[from].includes(to);

/** Nothing can happen any more. */
export const isOver = (state: CaseState): boolean => CASE_TRANSITIONS[state].length === 0;
