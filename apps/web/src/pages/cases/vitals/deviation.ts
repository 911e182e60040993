import type { VitalNumber } from '#contract';

/** Where NEWS2 gives no point: what a value of an adult is held against. */
const WITHOUT_POINTS: Partial<Record<VitalNumber, readonly [least: number, most: number]>> = {
  pulse: [51, 90],
  systolic: [111, 219],
  temperature: [36.1, 38],
  respirations: [12, 20],
  spo2: [96, 100],
};

export interface Deviation {
  side: 'low' | 'high';
  range: readonly [least: number, most: number];
}

/** On which side of its range a value lies; null within it, or where there is no range. */
export function deviationOf(name: VitalNumber, value: number): Deviation | null {
  const range = WITHOUT_POINTS[name];
  if (!range) return null;
  if (value < range[0]) return { side: 'low', range };
  return value > range[1] ? { side: 'high', range } : null;
}
