import type { ConsentBasis, Pregnancy, Priority, Sex } from '../case.js';

/** What decides whether a case can be sent. */
export interface CaseToSend {
  consentBasis: ConsentBasis | null;
  specialtyCode: string | null;
  priority: Priority | null;
  callBack: string | null;
  situation: string;
  background: string;
  examination: string;
  pregnancy: Pregnancy | null;
  diagnosisCode: string | null;
  diagnosisText: string;
  questions: readonly string[];
  /** Sets of vital signs taken so far. */
  vitalSets: number;
  /** The booked time of a P5. */
  answerNeededBy: Date | string | null;
  patient: { sex: Sex; ageYears: number | null };
}

export const MISSING_FIELDS = [
  'consentBasis',
  'specialtyCode',
  'priority',
  'callBack',
  'situation',
  'background',
  'pregnancy',
  'vitals',
  'examination',
  'diagnosis',
  'questions',
  'answerNeededBy',
] as const;
export type MissingField = (typeof MISSING_FIELDS)[number];

/**
 * What a case still lacks before it can be sent, in the order of the form. In an emergency the history and the
 * examination may be told live: only what the specialist needs to answer the ring is asked for.
 */
export function missingForSubmit(kase: CaseToSend): MissingField[] {
  const emergency = kase.priority === 1;
  const lacks: Record<MissingField, boolean> = {
    consentBasis: kase.consentBasis === null,
    specialtyCode: kase.specialtyCode === null,
    priority: kase.priority === null,
    callBack: isBlank(kase.callBack),
    situation: isBlank(kase.situation),
    background: !emergency && isBlank(kase.background),
    pregnancy: !emergency && mayBePregnant(kase.patient) && kase.pregnancy === null,
    vitals: kase.vitalSets === 0,
    examination: !emergency && isBlank(kase.examination),
    diagnosis: kase.diagnosisCode === null && isBlank(kase.diagnosisText),
    questions: kase.questions.every(isBlank),
    answerNeededBy: kase.priority === 5 && kase.answerNeededBy === null,
  };
  return MISSING_FIELDS.filter((field) => lacks[field]);
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Whether pregnancy is asked: a woman of 12 to 55, or of unknown age. */
export const mayBePregnant = ({ sex, ageYears }: CaseToSend['patient']): boolean =>
  sex === 2 && (ageYears === null || (ageYears >= 12 && ageYears <= 55));
