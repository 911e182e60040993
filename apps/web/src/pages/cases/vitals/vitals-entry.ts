import {
  news2,
  VITAL_NUMBERS,
  vitalVerdicts,
  yearsOf,
  type Age,
  type Consciousness,
  type News2,
  type Pregnancy,
  type VitalNumber,
  type VitalValues,
  type VitalVerdict,
} from '#contract';
import type { VitalsView } from '../queries.js';

/** A set of vital signs while it is being typed. */
export interface VitalsEntry {
  id: string;
  takenAt: string;
  /** As typed. */
  texts: Record<VitalNumber, string>;
  spo2Scale: 1 | 2;
  onOxygen: boolean | null;
  consciousness: Consciousness | null;
  /** Unlikely values that were asked back and are true. */
  confirmed: VitalNumber[];
}

const everyNumber = <Value>(valueOf: (name: VitalNumber) => Value): Record<VitalNumber, Value> => ({
  pulse: valueOf('pulse'),
  systolic: valueOf('systolic'),
  diastolic: valueOf('diastolic'),
  temperature: valueOf('temperature'),
  respirations: valueOf('respirations'),
  spo2: valueOf('spo2'),
  oxygenFlow: valueOf('oxygenFlow'),
  weight: valueOf('weight'),
  height: valueOf('height'),
  glucose: valueOf('glucose'),
});

export const emptyEntry = (id: string, takenAt: string): VitalsEntry => ({
  id,
  takenAt,
  texts: everyNumber(() => ''),
  spo2Scale: 1,
  onOxygen: null,
  consciousness: null,
  confirmed: [],
});

/** A saved set, to be mended. */
export const entryOf = (vitals: VitalsView): VitalsEntry => ({
  id: vitals.id,
  takenAt: vitals.takenAt,
  texts: everyNumber((name) => vitals[name]?.toString().replace('.', ',') ?? ''),
  spo2Scale: vitals.spo2Scale,
  onOxygen: vitals.onOxygen,
  consciousness: vitals.consciousness,
  confirmed: VITAL_NUMBERS.filter((name) => vitals.confirmed.includes(name)),
});

const NUMBER = /^\d{1,4}(?:[.,]\d{1,2})?$/;

/** A number as it is written here, with a comma or a point; null when it is none. */
export const readNumber = (text: string): number | null =>
  NUMBER.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;

export type VitalProblem = VitalVerdict | 'not-a-number';

export interface VitalsReading {
  values: VitalValues;
  problems: Partial<Record<VitalNumber, VitalProblem>>;
  /** Unlikely and not confirmed yet. */
  toConfirm: VitalNumber[];
  isEmpty: boolean;
  /** Can be sent as it is. */
  isSound: boolean;
}

export function readEntry({ texts, onOxygen, consciousness, confirmed }: VitalsEntry): VitalsReading {
  const values: VitalValues = { ...everyNumber((name) => readNumber(texts[name])), onOxygen };
  const problems: VitalsReading['problems'] = vitalVerdicts(values);
  for (const name of VITAL_NUMBERS) {
    if (texts[name].trim() !== '' && values[name] === null) problems[name] = 'not-a-number';
  }
  const toConfirm = VITAL_NUMBERS.filter((name) => problems[name] === 'unlikely' && !confirmed.includes(name));
  const refused = Object.values(problems).some((problem) => problem !== 'unlikely');
  const isEmpty = VITAL_NUMBERS.every((name) => texts[name].trim() === '') && consciousness === null;
  return { values, problems, toConfirm, isEmpty, isSound: !isEmpty && !refused && toConfirm.length === 0 };
}

/** NEWS2 of what is typed so far. */
export const scoreEntry = (entry: VitalsEntry, age: Age | null, pregnancy: Pregnancy | null): News2 =>
  news2(
    { ...readEntry(entry).values, spo2Scale: entry.spo2Scale, consciousness: entry.consciousness },
    { ageYears: age && yearsOf(age), pregnant: pregnancy === 'yes' },
  );

/** What is sent to the server. */
export function vitalsInput(entry: VitalsEntry) {
  const { id, takenAt, spo2Scale, consciousness, confirmed } = entry;
  const { values, problems } = readEntry(entry);
  const stillUnlikely = confirmed.filter((name) => problems[name] === 'unlikely');
  return { id, takenAt, ...values, spo2Scale, consciousness, confirmed: stillUnlikely };
}
