import { missingForSubmit, yearsOf, type MissingField, type News2Patient } from '#contract';
import { patientAge, type Patient } from '#patients';
import type { Case } from './case.js';

/** What a case lacks before it can be sent. */
export function missingIn(
  kase: Case,
  { patient, questions, vitalSets }: { patient: Patient; questions: readonly string[]; vitalSets: number },
  now: Date,
): MissingField[] {
  return missingForSubmit({
    ...kase,
    questions,
    vitalSets,
    patient: { sex: patient.sex, ageYears: wholeYears(patient, now) },
  });
}

/** The patient as NEWS2 sees them, at the time of the measurement. */
export const scoredPatient = (patient: Patient, kase: Pick<Case, 'pregnancy'>, takenAt: Date): News2Patient => ({
  ageYears: wholeYears(patient, takenAt),
  pregnant: kase.pregnancy === 'yes',
});

function wholeYears(patient: Patient, at: Date): number | null {
  const age = patientAge(patient, at);
  return age === null ? null : yearsOf(age);
}
