import {
  news2,
  roundHalfUp,
  VITAL_LIMITS,
  VITAL_NUMBERS,
  vitalVerdicts,
  type Consciousness,
  type News2,
  type News2Patient,
  type VitalNumber,
  type VitalValues,
} from '#contract';

/** What is measured at one time, as it is filled in. */
export interface Measurement extends VitalValues {
  spo2Scale: 1 | 2;
  consciousness: Consciousness | null;
}

/** One set of vital signs of a case. */
export interface VitalSigns extends Measurement {
  id: string;
  caseId: string;
  takenAt: Date;
  recordedBy: string;
  /** Unlikely values that the doctor was asked about and confirmed. */
  confirmed: string[];
}

/** Clocks of two machines differ a little; a measurement of later than this is a slip. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Numbers with as many digits as they are kept with. */
export function roundMeasurement(measured: Measurement): Measurement {
  const rounded = { ...measured };
  for (const name of VITAL_NUMBERS) {
    const value = measured[name];
    if (value !== null) rounded[name] = roundHalfUp(value, VITAL_LIMITS[name].decimals);
  }
  return rounded;
}

/** What is wrong with a set: impossible values, a time to come, nothing at all. */
export function measurementProblems(measured: Measurement, takenAt: Date, now: Date): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [name, verdict] of Object.entries(vitalVerdicts(measured))) {
    if (verdict === 'impossible') problems[name] = verdict;
  }
  if (takenAt.getTime() > now.getTime() + CLOCK_SKEW_MS) problems.takenAt = 'in-the-future';
  const measuredSomething = VITAL_NUMBERS.some((name) => measured[name] !== null) || measured.consciousness !== null;
  if (!measuredSomething) problems.pulse = 'required';
  return problems;
}

/** Values that may be true but are rare, and that nobody has confirmed yet. */
export function toConfirm(measured: Measurement, confirmed: readonly string[]): VitalNumber[] {
  const verdicts = vitalVerdicts(measured);
  return VITAL_NUMBERS.filter((name) => verdicts[name] === 'unlikely' && !confirmed.includes(name));
}

export const scoreOf = (vitals: Measurement, patient: News2Patient): News2 => news2(vitals, patient);
