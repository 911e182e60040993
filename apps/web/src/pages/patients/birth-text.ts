import type { PartialDate } from '#contract';
import { formatBirthDate } from '../../format/birth-date.js';

const WRITTEN = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

const two = (part: string): string => part.padStart(2, '0');

/**
 * Reads a birth date as it is written here, as far as it is known: `09/03/1958`, `9-3-1958`, `09031958`, `03/1958`,
 * `1958`. Null when it is none of these; whether there was such a day is asked elsewhere.
 */
export function parseBirthDate(text: string): PartialDate | null {
  const parts = DIGITS.exec(text.trim()) ?? WRITTEN.exec(text.trim());
  if (!parts) return null;
  const [, day, month, year = ''] = parts;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map(two)
    .join('-');
}

export const birthText = (birthDate: PartialDate | null): string =>
  birthDate === null ? '' : formatBirthDate(birthDate);
