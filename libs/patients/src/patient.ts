import {
  ageOn,
  birthDateProblem,
  identifierProblem,
  personalIdWarnings,
  PHONE,
  splitIdentifier,
  vietnamDay,
  type Age,
  type AllergyStatus,
  type IdentifierSystem,
  type PersonalIdWarning,
  type Sex,
  type UnnamedReason,
} from '#contract';

export interface PatientIdentifier {
  system: IdentifierSystem;
  value: string;
  /** Facility code of a hospital number, country of a passport, else empty. */
  issuer: string;
}

/** What a person fills in about a patient. */
export interface PatientDetails {
  /** As written, family-middle-given; null while unknown or unnamed. */
  name: string | null;
  unnamedReason: UnnamedReason | null;
  /** As much as is known of it; else an estimate in years. */
  birthDate: string | null;
  estimatedAge: number | null;
  sex: Sex;
  phone: string | null;
  communeCode: string | null;
  address: string | null;
  allergyStatus: AllergyStatus;
  allergies: string | null;
  identifiers: PatientIdentifier[];
}

/** What a new patient starts from: nothing known. */
export const NOTHING_KNOWN: Omit<PatientDetails, 'sex' | 'allergyStatus'> = {
  name: null,
  unnamedReason: null,
  birthDate: null,
  estimatedAge: null,
  phone: null,
  communeCode: null,
  address: null,
  allergies: null,
  identifiers: [],
};

export interface Patient extends PatientDetails {
  id: string;
  communeName: string | null;
  /** Where the patient was registered. */
  facilityId: string;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** The part of a patient that a person fills in. */
export const detailsOf = (patient: Patient): PatientDetails => ({
  name: patient.name,
  unnamedReason: patient.unnamedReason,
  birthDate: patient.birthDate,
  estimatedAge: patient.estimatedAge,
  sex: patient.sex,
  phone: patient.phone,
  communeCode: patient.communeCode,
  address: patient.address,
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies,
  identifiers: patient.identifiers,
});

/** One form of writing for what looks the same: composed letters, single blanks. */
const normaliseText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const textOrNull = (text: string | null): string | null => (text === null ? null : normaliseText(text) || null);

/** The details as they are stored. */
export function normalisePatient(details: PatientDetails): PatientDetails {
  return {
    ...details,
    name: textOrNull(details.name),
    phone: details.phone === null ? null : details.phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0') || null,
    address: textOrNull(details.address),
    allergies: textOrNull(details.allergies),
    identifiers: details.identifiers.flatMap(({ system, value, issuer }) =>
      splitIdentifier(system, value).map((each) => ({ system, value: each, issuer: normaliseText(issuer) })),
    ),
  };
}

/** What is wrong with normalised details, as a code per field; empty when nothing is. */
export function patientProblems(details: PatientDetails, now: Date): Record<string, string> {
  const problems: Record<string, string | null> = {
    name: details.name === null && details.unnamedReason === null ? 'required' : null,
    unnamedReason: details.name !== null && details.unnamedReason !== null ? 'contradicts-name' : null,
    ...ageProblems(details, now),
    phone: details.phone !== null && !PHONE.test(details.phone) ? 'wrong-format' : null,
    allergies: allergyProblem(details),
    ...identifierProblems(details.identifiers),
  };
  return Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null));
}

function ageProblems(details: PatientDetails, now: Date): Record<string, string | null> {
  const { birthDate, estimatedAge, unnamedReason } = details;
  const nothingKnown = birthDate === null && estimatedAge === null && unnamedReason !== 'newborn';
  return {
    birthDate: nothingKnown ? 'required' : birthDate === null ? null : birthDateProblem(birthDate, vietnamDay(now)),
    estimatedAge: birthDate !== null && estimatedAge !== null ? 'contradicts-birth-date' : null,
  };
}

/** Allergies are never blank: written down, none known, or not asked. */
function allergyProblem({ allergyStatus, allergies }: PatientDetails): string | null {
  if (allergyStatus === 'recorded') return allergies === null ? 'required' : null;
  return allergies === null ? null : 'contradicts-status';
}

function identifierProblems(identifiers: readonly PatientIdentifier[]): Record<string, string | null> {
  const seen = new Set<string>();
  const problems: Record<string, string | null> = {};
  identifiers.forEach(({ system, value, issuer }, index) => {
    const key = [system, value, issuer].join('|');
    problems[`identifiers.${index}.value`] = seen.has(key) ? 'listed-twice' : identifierProblem(system, value);
    seen.add(key);
    if (system === 'passport' && issuer === '') problems[`identifiers.${index}.issuer`] = 'required';
  });
  return problems;
}

/** How old the patient is; a newborn without a date is days old. */
export function patientAge(
  patient: Pick<Patient, 'birthDate' | 'estimatedAge' | 'unnamedReason'>,
  now: Date,
): Age | null {
  const age = ageOn(vietnamDay(now), patient.birthDate, patient.estimatedAge);
  return age ?? (patient.unnamedReason === 'newborn' ? { value: 0, unit: 'day', approximate: true } : null);
}

/** Where a personal id does not fit sex and birth year: somebody should look again. */
export const patientWarnings = ({ identifiers, sex, birthDate }: PatientDetails): PersonalIdWarning[] => [
  ...new Set(
    identifiers
      .filter((each) => each.system === 'personal-id' || each.system === 'insurance')
      .flatMap((each) => personalIdWarnings(each.value, { sex, birthDate })),
  ),
];
