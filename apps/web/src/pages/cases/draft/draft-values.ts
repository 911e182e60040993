import {
  missingForSubmit,
  yearsOf,
  type ConsentBasis,
  type MissingField,
  type Pregnancy,
  type Priority,
} from '#contract';
import type { CaseView } from '../queries.js';

export interface DraftQuestion {
  id: string;
  text: string;
}

/** What the form of a draft holds; a part of it is what a save sends. */
export interface DraftValues {
  consultingFacilityId: string | null;
  specialtyCode: string | null;
  priority: Priority | null;
  priorityReason: string;
  callBack: string;
  place: string;
  admittedAt: string | null;
  treatingDepartment: string;
  situation: string;
  background: string;
  medication: string;
  pregnancy: Pregnancy | null;
  baseline: string;
  examination: string;
  results: string;
  tried: string;
  answerNeededBy: string | null;
  diagnosisCode: string | null;
  diagnosisText: string;
  consentBasis: ConsentBasis | null;
  consentNote: string;
  questions: DraftQuestion[];
}

export type SetDraft = (patch: Partial<DraftValues>) => void;

/** The form of a case as it was saved; without a question it starts with an empty one. */
export const valuesOf = (kase: CaseView, newQuestionId: string): DraftValues => ({
  consultingFacilityId: kase.consultingFacility?.id ?? null,
  specialtyCode: kase.specialty?.code ?? null,
  priority: kase.priority,
  priorityReason: kase.priorityReason ?? '',
  callBack: kase.callBack ?? '',
  place: kase.place ?? '',
  admittedAt: kase.admittedAt,
  treatingDepartment: kase.treatingDepartment ?? '',
  situation: kase.situation,
  background: kase.background,
  medication: kase.medication,
  pregnancy: kase.pregnancy,
  baseline: kase.baseline,
  examination: kase.examination,
  results: kase.results,
  tried: kase.tried,
  answerNeededBy: kase.answerNeededBy,
  diagnosisCode: kase.diagnosis?.code ?? null,
  diagnosisText: kase.diagnosis?.text ?? '',
  consentBasis: kase.consent?.basis ?? null,
  consentNote: kase.consent?.note ?? '',
  questions:
    kase.questions.length > 0
      ? kase.questions.map(({ id, text }) => ({ id, text }))
      : [{ id: newQuestionId, text: '' }],
});

/** What the server asks for, and the reason for waiting longer than NEWS2 proposes, which is ours. */
export type Missing = MissingField | 'priorityReason';

export const SECTIONS = ['who', 'situation', 'background', 'assessment', 'request'] as const;
export type DraftSection = (typeof SECTIONS)[number];

/** Where each item is filled in, in the order of the page. */
export const SECTION_OF: Readonly<Record<Missing, DraftSection>> = {
  consentBasis: 'who',
  callBack: 'who',
  specialtyCode: 'situation',
  situation: 'situation',
  priority: 'situation',
  priorityReason: 'situation',
  answerNeededBy: 'situation',
  background: 'background',
  pregnancy: 'background',
  vitals: 'assessment',
  examination: 'assessment',
  diagnosis: 'assessment',
  questions: 'request',
};

const isMissing = (key: string): key is Missing => key in SECTION_OF;
const ORDER: readonly Missing[] = Object.keys(SECTION_OF).filter(isMissing);

/** Whether a less urgent priority was chosen than the vital signs propose. */
export const isLower = (priority: Priority | null, proposed: Priority | null): boolean =>
  priority !== null && proposed !== null && priority > proposed;

/** What still keeps a draft from being sent, in the order of the page. */
export function missingIn(
  values: DraftValues,
  { patient, hasVitals, proposed }: { patient: CaseView['patient']; hasVitals: boolean; proposed: Priority | null },
): Missing[] {
  const lacking: Missing[] = missingForSubmit({
    ...values,
    questions: values.questions.map(({ text }) => text),
    vitalSets: hasVitals ? 1 : 0,
    patient: { sex: patient.sex, ageYears: patient.age && yearsOf(patient.age) },
  });
  if (isLower(values.priority, proposed) && values.priorityReason.trim() === '') lacking.push('priorityReason');
  return ORDER.filter((field) => lacking.includes(field));
}

/** The id of the control that an item is filled in with. */
export const fieldId = (field: Missing): string => `draft-${field}`;
