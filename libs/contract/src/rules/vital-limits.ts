/** What a set of vital signs holds; null where it was not measured. */
export interface VitalValues {
  pulse: number | null;
  systolic: number | null;
  diastolic: number | null;
  temperature: number | null;
  respirations: number | null;
  spo2: number | null;
  onOxygen: boolean | null;
  oxygenFlow: number | null;
  weight: number | null;
  height: number | null;
  glucose: number | null;
}

export const VITAL_NUMBERS = [
  'pulse',
  'systolic',
  'diastolic',
  'temperature',
  'respirations',
  'spo2',
  'oxygenFlow',
  'weight',
  'height',
  'glucose',
] as const;
export type VitalNumber = (typeof VITAL_NUMBERS)[number];

export interface VitalLimit {
  unit: string;
  /** Digits after the point. */
  decimals: 0 | 1;
  /** Outside of these it is a slip of the hand, and refused. */
  possible: readonly [number, number];
  /** Outside of these it may be true, and is asked back. */
  usual: readonly [number, number];
}

/**
 * Wide enough for a newborn and for a cardiac arrest: a pulse of 0 is true now and then, one of 700 never.
 * Defaults of ours for finding slips, not clinical reference ranges.
 */
export const VITAL_LIMITS: Record<VitalNumber, VitalLimit> = {
  pulse: { unit: '/min', decimals: 0, possible: [0, 350], usual: [30, 220] },
  systolic: { unit: 'mmHg', decimals: 0, possible: [0, 350], usual: [50, 260] },
  diastolic: { unit: 'mmHg', decimals: 0, possible: [0, 250], usual: [20, 150] },
  temperature: { unit: '°C', decimals: 1, possible: [10, 46], usual: [32, 42] },
  respirations: { unit: '/min', decimals: 0, possible: [0, 150], usual: [5, 80] },
  spo2: { unit: '%', decimals: 0, possible: [0, 100], usual: [50, 100] },
  oxygenFlow: { unit: 'L/min', decimals: 1, possible: [0, 100], usual: [0, 60] },
  weight: { unit: 'kg', decimals: 1, possible: [0.2, 650], usual: [0.5, 200] },
  height: { unit: 'cm', decimals: 1, possible: [15, 280], usual: [30, 220] },
  glucose: { unit: 'mmol/L', decimals: 1, possible: [0, 150], usual: [2, 35] },
};

export type VitalVerdict = 'impossible' | 'unlikely';

/** Per value that is not as usual, whether it cannot be or is to be confirmed. */
export function vitalVerdicts(values: Partial<VitalValues>): Partial<Record<VitalNumber, VitalVerdict>> {
  const verdicts: Partial<Record<VitalNumber, VitalVerdict>> = {};
  for (const name of VITAL_NUMBERS) {
    const verdict = verdictOf(VITAL_LIMITS[name], values[name] ?? null);
    if (verdict !== null) verdicts[name] = verdict;
  }
  const { systolic, diastolic, onOxygen, oxygenFlow } = values;
  if (systolic != null && diastolic != null && diastolic > systolic) verdicts.diastolic = 'impossible';
  if (onOxygen === false && oxygenFlow != null && oxygenFlow > 0) verdicts.oxygenFlow = 'impossible';
  return verdicts;
}

function verdictOf({ possible, usual }: VitalLimit, value: number | null): VitalVerdict | null {
  if (value === null) return null;
  if (!isWithin(possible, value)) return 'impossible';
  return isWithin(usual, value) ? null : 'unlikely';
}

const isWithin = ([least, most]: readonly [number, number], value: number): boolean => value >= least && value <= most;
