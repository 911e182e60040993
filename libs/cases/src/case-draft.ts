import type { ConsentBasis, Pregnancy, Priority } from '#contract';
import type { Case } from './case.js';

/** What a doctor fills in before a case is sent; all of it may be missing for the time being. */
export interface DraftFields {
  patientId: string;
  consultingFacilityId: string | null;
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
  answerNeededBy: Date | null;
  diagnosisCode: string | null;
  diagnosisText: string;
  consentBasis: ConsentBasis | null;
  consentNote: string;
}

/** Who writes, where, and when. */
export interface DraftAuthor {
  practitionerId: string;
  facilityId: string;
}

/** A draft that says nothing yet but whose it is. It gets its number when it is kept. */
export function newDraft(id: string, patientId: string, author: DraftAuthor, now: Date): Case {
  return {
    id,
    number: '',
    state: 'draft',
    version: 1,
    patientId,
    requestingFacilityId: author.facilityId,
    requestingPractitionerId: author.practitionerId,
    consultingFacilityId: null,
    consultingPractitionerId: null,
    specialtyCode: null,
    priority: null,
    priorityReason: null,
    callBack: null,
    place: null,
    admittedAt: null,
    treatingDepartment: null,
    situation: '',
    background: '',
    medication: '',
    pregnancy: null,
    baseline: '',
    examination: '',
    results: '',
    tried: '',
    answerNeededBy: null,
    diagnosisCode: null,
    diagnosisText: '',
    consentBasis: null,
    consentNote: '',
    consentRecordedBy: null,
    consentRecordedAt: null,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    firstAnswerDueAt: null,
    fullAdviceDueAt: null,
    acceptedAt: null,
    answeredAt: null,
    conclusion: '',
    outcome: '',
    outcomeKind: null,
    outcomeReportedAt: null,
    closedAt: null,
    withdrawnReason: null,
  };
}

/** The number that people call a case by. */
export const caseNumber = (sequence: number, now: Date): string =>
  `HC-${new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear()}-${String(sequence).padStart(6, '0')}`;

/** A draft with changes: what is left out stays. Consent is recorded with who noted it and when. */
export function changeDraft(before: Case, changes: Partial<DraftFields>, by: string, now: Date): Case {
  const after: Case = { ...before, ...changes, updatedAt: now };
  if (after.consentBasis === before.consentBasis) return after;
  const given = after.consentBasis !== null;
  return { ...after, consentRecordedBy: given ? by : null, consentRecordedAt: given ? now : null };
}

/** Clocks of two machines differ a little. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What cannot be, however incomplete a draft may be. */
export function draftProblems(draft: Case, now: Date): Record<string, string> {
  const admittedLater = draft.admittedAt !== null && draft.admittedAt.getTime() > now.getTime() + CLOCK_SKEW_MS;
  return admittedLater ? { admittedAt: 'in-the-future' } : {};
}
