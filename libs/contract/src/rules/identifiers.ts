import type { Sex } from '../case.js';

/** Kinds of number by which a patient is known. */
export const IDENTIFIER_SYSTEMS = [
  'personal-id', // số định danh cá nhân, 12 digits
  'old-personal-id', // chứng minh nhân dân, 9 digits
  'insurance', // thẻ BHYT
  'hospital-number', // issuer: the facility's code
  'passport', // issuer: the country
  'other',
] as const;
export type IdentifierSystem = (typeof IDENTIFIER_SYSTEMS)[number];

export const IDENTIFIER_MAX_LENGTH = 60;

const INSURANCE_CARD = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/;

/** The written form of each kind. Passports and hospital numbers differ too much to be checked. */
const FORM: Record<IdentifierSystem, RegExp> = {
  'personal-id': /^\d{12}$/,
  'old-personal-id': /^\d{9}$/,
  insurance: INSURANCE_CARD,
  'hospital-number': /^\S.*$/u,
  passport: /^\S.*$/u,
  other: /^\S.*$/u,
};

const NUMBERS: readonly IdentifierSystem[] = ['personal-id', 'old-personal-id', 'insurance'];

/** As it is stored: the numbers without blanks and dots in capitals, the rest only trimmed. */
export function normaliseIdentifier(system: IdentifierSystem, value: string): string {
  const trimmed = value.normalize('NFC').trim();
  return NUMBERS.includes(system) ? trimmed.replace(/[\s.-]/g, '').toUpperCase() : trimmed;
}

/** Insurance cards are written several in one line, joined by `;`; everything else is one value. */
export const splitIdentifier = (system: IdentifierSystem, value: string): string[] =>
  (system === 'insurance' ? value.split(';') : [value])
    .map((each) => normaliseIdentifier(system, each))
    .filter((each) => each !== '');

/** What is wrong with one stored identifier, or null. */
export function identifierProblem(system: IdentifierSystem, value: string): 'wrong-format' | 'too-long' | null {
  if (value.length > IDENTIFIER_MAX_LENGTH) return 'too-long';
  return FORM[system].test(value) ? null : 'wrong-format';
}

/** What a 12-digit personal id says of its holder. */
export interface PersonalIdFacts {
  placeCode: string;
  sex: 1 | 2;
  birthYear: number;
}

/** Three digits of place, one of century and sex (even male, odd female, from the 1900s on), two of the year. */
export function personalIdFacts(value: string): PersonalIdFacts | null {
  if (!FORM['personal-id'].test(value)) return null;
  const centuryAndSex = Number(value[3]);
  return {
    placeCode: value.slice(0, 3),
    sex: centuryAndSex % 2 === 0 ? 1 : 2,
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(value.slice(4, 6)),
  };
}

export type PersonalIdWarning = 'sex-differs' | 'birth-year-differs';

/** Where a personal id does not fit its holder: to be looked at by a person, never refused. */
export function personalIdWarnings(
  value: string,
  holder: { sex: Sex | null; birthDate: string | null },
): PersonalIdWarning[] {
  const facts = personalIdFacts(value);
  if (!facts) return [];
  const warnings: PersonalIdWarning[] = [];
  if (holder.sex !== null && holder.sex !== 3 && holder.sex !== facts.sex) warnings.push('sex-differs');
  if (holder.birthDate !== null && Number(holder.birthDate.slice(0, 4)) !== facts.birthYear) {
    warnings.push('birth-year-differs');
  }
  return warnings;
}
