import {
  birthDateProblem,
  identifierProblem,
  personalIdWarnings,
  splitIdentifier,
  vietnamDay,
  type AllergyStatus,
  type IdentifierSystem,
  type PersonalIdWarning,
  type Sex,
  type UnnamedReason,
} from '#contract';
import { birthText, parseBirthDate } from './birth-text.js';
import type { PatientView } from './queries.js';

export interface IdentifierValues {
  system: IdentifierSystem;
  value: string;
  issuer: string;
}

/** The form of a patient: texts as they are typed, under the names that the server gives the fields. */
export interface PatientValues {
  naming: 'named' | UnnamedReason;
  name: string;
  birthDate: string;
  estimatedAge: string;
  sex: Sex | null;
  phone: string;
  communeCode: string | null;
  address: string;
  allergyStatus: AllergyStatus | null;
  allergies: string;
  identifiers: IdentifierValues[];
}

const NUMBERED: readonly IdentifierSystem[] = ['personal-id', 'insurance', 'old-personal-id'];

/** A new patient, begun with what was searched for: a name or a number. */
export function newValues(searched: string): PatientValues {
  const text = searched.trim();
  const hasDigits = /\d/.test(text);
  const system = NUMBERED.find((each) => splitIdentifier(each, text).every((one) => !identifierProblem(each, one)));
  return {
    naming: 'named',
    name: hasDigits ? '' : text,
    birthDate: '',
    estimatedAge: '',
    sex: null,
    phone: '',
    communeCode: null,
    address: '',
    allergyStatus: null,
    allergies: '',
    identifiers: [{ system: (hasDigits && system) || 'personal-id', value: hasDigits ? text : '', issuer: '' }],
  };
}

export const valuesOf = (patient: PatientView): PatientValues => ({
  naming: patient.unnamedReason ?? 'named',
  name: patient.name ?? '',
  birthDate: birthText(patient.birthDate),
  estimatedAge: patient.estimatedAge?.toString() ?? '',
  sex: patient.sex,
  phone: patient.phone ?? '',
  communeCode: patient.communeCode,
  address: patient.address ?? '',
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies ?? '',
  identifiers: patient.identifiers.map(({ system, value, issuer }) => ({ system, value, issuer })),
});

const MAX_AGE = 130;
const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= MAX_AGE;

/** What is wrong with the form, as codes by field; nothing when it can be sent. */
export function patientProblems(values: PatientValues, now: Date): Record<string, string> {
  const problems: Record<string, string | null> = {
    name: values.naming === 'named' && values.name.trim() === '' ? 'required' : null,
    birthDate: birthProblem(values, now),
    estimatedAge: ageText(values) === '' || isAge(ageText(values)) ? null : 'wrong-format',
    sex: values.sex === null ? 'required' : null,
    allergyStatus: values.allergyStatus === null ? 'required' : null,
    allergies: values.allergyStatus === 'recorded' && values.allergies.trim() === '' ? 'required' : null,
  };
  values.identifiers.forEach(({ system, value, issuer }, index) => {
    const wrong = splitIdentifier(system, value).find((one) => identifierProblem(system, one) !== null);
    problems[`identifiers.${index}.value`] = wrong === undefined ? null : identifierProblem(system, wrong);
    const needsIssuer = system === 'passport' && value.trim() !== '' && issuer.trim() === '';
    problems[`identifiers.${index}.issuer`] = needsIssuer ? 'required' : null;
  });
  return Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Only an age without a birth date is an estimate. */
const ageText = ({ birthDate, estimatedAge }: PatientValues): string =>
  birthDate.trim() === '' ? estimatedAge.trim() : '';

function birthProblem(values: PatientValues, now: Date): string | null {
  const text = values.birthDate.trim();
  if (text === '') return ageText(values) === '' && values.naming !== 'newborn' ? 'required' : null;
  const birthDate = parseBirthDate(text);
  return birthDate === null ? 'wrong-format' : birthDateProblem(birthDate, vietnamDay(now));
}

/** Where the numbers do not fit sex and birth year: to be looked at, never refused. */
export function identifierWarnings(values: PatientValues, index: number): PersonalIdWarning[] {
  const identifier = values.identifiers[index];
  if (!identifier || !['personal-id', 'insurance'].includes(identifier.system)) return [];
  const holder = { sex: values.sex, birthDate: parseBirthDate(values.birthDate) };
  return splitIdentifier(identifier.system, identifier.value).flatMap((one) => personalIdWarnings(one, holder));
}

const textOrNull = (text: string): string | null => text.trim() || null;

/** What is sent of a form without problems. */
export function patientInput(
  values: PatientValues,
  { sex, allergyStatus }: { sex: Sex; allergyStatus: AllergyStatus },
) {
  const named = values.naming === 'named';
  return {
    name: named ? values.name.trim() : null,
    unnamedReason: values.naming === 'named' ? null : values.naming,
    birthDate: parseBirthDate(values.birthDate),
    estimatedAge: ageText(values) === '' ? null : Number(ageText(values)),
    sex,
    phone: textOrNull(values.phone),
    communeCode: values.communeCode,
    address: textOrNull(values.address),
    allergyStatus,
    allergies: allergyStatus === 'recorded' ? textOrNull(values.allergies) : null,
    identifiers: values.identifiers
      .filter(({ value }) => value.trim() !== '')
      .map(({ system, value, issuer }) => ({ system, value: value.trim(), issuer: issuer.trim() })),
  };
}
