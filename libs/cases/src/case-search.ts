import { type Priority, vietnamDay } from '#contract';

/** What is known of the cases that are looked for; all of it holds. */
export interface CaseSearch {
  /** Words of the patient's name, numbers, diagnosis or text, without accents; the last is the beginning of one. */
  text: string | null;
  /** The beginning of an ICD-10 code. */
  icd10: string | null;
  specialtyCode: string | null;
  priorities: readonly Priority[] | null;
  /** A facility that asks or is asked. */
  facilityId: string | null;
  /** A doctor who asks or is asked. */
  practitionerId: string | null;
  /** Sent, or begun while it is a draft, at this time or later. */
  from: Date | null;
  /** And before this one. */
  to: Date | null;
}

/** A longer period is no help to find anything, and is only compared. */
const MOST_MONTHS = 36;

/** The months, as the index names them, that a period touches; null for one that is too long or has no beginning. */
export function monthsOf(from: Date | null, to: Date): string[] | null {
  if (from === null) return null;
  const first = monthNumber(from);
  // The end itself is outside.
  const last = monthNumber(new Date(to.getTime() - 1));
  if (last - first >= MOST_MONTHS) return null;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => monthName(first + n));
}

function monthNumber(at: Date): number {
  const [year = 0, month = 0] = vietnamDay(at).split('-').map(Number);
  return year * 12 + month - 1;
}

const monthName = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const DAY_MS = 24 * 3_600_000;

/** The beginning, in Vietnam, of the first of so many days up to today. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(Date.parse(`${vietnamDay(now)}T00:00:00+07:00`) - (days - 1) * DAY_MS);

/** Groups of marks of which a case has one each, as `case_search_words` of the database sets them. */
export function marksOf(search: CaseSearch, now: Date): string[][] {
  // Many cases of many months: no help where something says more.
  const saysMore = search.text !== null || search.icd10 !== null || search.practitionerId !== null;
  const months = saysMore ? null : monthsOf(search.from, search.to ?? now);
  return [
    ...(search.specialtyCode === null ? [] : [[`#for:${search.specialtyCode}`]]),
    ...(search.priorities === null ? [] : [search.priorities.map((priority) => `#urgent:${priority}`)]),
    ...(search.facilityId === null ? [] : [[`#at:${search.facilityId}`]]),
    ...(search.practitionerId === null ? [] : [[`#by:${search.practitionerId}`]]),
    ...(months === null ? [] : [months.map((month) => `#in:${month}`)]),
  ];
}

/** A code as the index holds it: lower case, without its point. */
export const icd10Mark = (code: string): string => `#icd:${code.toLowerCase().replace('.', '')}`;

/**
 * A text whose grouped numbers are one word: identity cards and insurance cards are read out and printed in groups.
 */
export const searchText = (text: string): string => text.replace(/(?<=\d)[\s.-]+(?=\d)/g, '');
