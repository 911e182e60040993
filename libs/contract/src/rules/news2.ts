import type { Consciousness } from '../case.js';
import { roundHalfUp } from './rounding.js';

/** What NEWS2 looks at. Scale 2 is for confirmed hypercapnic respiratory failure only. */
export interface News2Values {
  respirations: number | null;
  spo2: number | null;
  spo2Scale: 1 | 2;
  onOxygen: boolean | null;
  systolic: number | null;
  pulse: number | null;
  consciousness: Consciousness | null;
  temperature: number | null;
}

export interface News2Patient {
  /** Whole years; null when nobody knows, and then the patient counts as an adult. */
  ageYears: number | null;
  pregnant: boolean;
}

export const NEWS2_ITEMS = [
  'respirations',
  'spo2',
  'onOxygen',
  'systolic',
  'pulse',
  'consciousness',
  'temperature',
] as const;
export type News2Item = (typeof NEWS2_ITEMS)[number];

export type News2Risk = 'low' | 'low-medium' | 'medium' | 'high';

export type News2Status = 'scored' | 'incomplete' | 'not-applicable';

export interface News2 {
  status: News2Status;
  /** Why it does not apply. */
  reason: 'under-16' | 'pregnant' | null;
  /** What was not measured: without it there is no score, least of all 0. */
  missing: News2Item[];
  /** Points of each item that was measured. */
  points: Partial<Record<News2Item, number>>;
  score: number | null;
  risk: News2Risk | null;
  /** What we propose; a person decides. */
  proposedPriority: 1 | 2 | 3 | null;
}

/** Highest value of each band, ascending, and its points. */
type Bands = readonly (readonly [upTo: number, points: number])[];

/** Royal College of Physicians, NEWS2 chart 1. */
const RESPIRATIONS: Bands = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
];
const SPO2_SCALE_1: Bands = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_AIR: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_OXYGEN: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
  [94, 1],
  [96, 2],
  [Infinity, 3],
];
/** While nobody has said whether the patient breathes oxygen: above 92 % the points depend on it. */
const SPO2_SCALE_2_ON_EITHER: Bands = SPO2_SCALE_2_ON_OXYGEN.filter(([upTo]) => upTo <= 92);
const SYSTOLIC: Bands = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
];
const PULSE: Bands = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
];
const TEMPERATURE: Bands = [
  [35.0, 3],
  [36.0, 1],
  [38.0, 0],
  [39.0, 1],
  [Infinity, 2],
];

const ADULT_FROM = 16;

/** The National Early Warning Score 2 of one set of vital signs. */
export function news2(values: News2Values, patient: News2Patient): News2 {
  const nothing: News2 = {
    status: 'not-applicable',
    reason: null,
    missing: [],
    points: {},
    score: null,
    risk: null,
    proposedPriority: null,
  };
  if (patient.ageYears !== null && patient.ageYears < ADULT_FROM) return { ...nothing, reason: 'under-16' };
  if (patient.pregnant) return { ...nothing, reason: 'pregnant' };

  const points = pointsOf(values);
  const missing = NEWS2_ITEMS.filter((item) => values[item] === null);
  if (missing.length > 0) return { ...nothing, status: 'incomplete', missing, points };

  const each = Object.values(points);
  const score = each.reduce((sum, point) => sum + point, 0);
  const risk = riskOf(score, each.includes(3));
  return { ...nothing, status: 'scored', points, score, risk, proposedPriority: PRIORITY_OF_RISK[risk] };
}

const PRIORITY_OF_RISK: Record<News2Risk, 1 | 2 | 3> = { high: 1, medium: 2, 'low-medium': 2, low: 3 };

function riskOf(score: number, anyThree: boolean): News2Risk {
  if (score >= 7) return 'high';
  if (score >= 5) return 'medium';
  return anyThree ? 'low-medium' : 'low';
}

function pointsOf(values: News2Values): Partial<Record<News2Item, number>> {
  const points: Partial<Record<News2Item, number>> = {};
  const give = (item: News2Item, point: number | null): void => {
    if (point !== null) points[item] = point;
  };
  give('respirations', inBands(RESPIRATIONS, values.respirations));
  give('spo2', inBands(spo2Bands(values), values.spo2));
  give('onOxygen', values.onOxygen === null ? null : values.onOxygen ? 2 : 0);
  give('systolic', inBands(SYSTOLIC, values.systolic));
  give('pulse', inBands(PULSE, values.pulse));
  give('consciousness', values.consciousness === null ? null : values.consciousness === 'A' ? 0 : 3);
  give('temperature', inBands(TEMPERATURE, values.temperature, 1));
  return points;
}

function spo2Bands({ spo2Scale, onOxygen }: News2Values): Bands {
  if (spo2Scale === 1) return SPO2_SCALE_1;
  if (onOxygen === null) return SPO2_SCALE_2_ON_EITHER;
  return onOxygen ? SPO2_SCALE_2_ON_OXYGEN : SPO2_SCALE_2_ON_AIR;
}

function inBands(bands: Bands, value: number | null, decimals = 0): number | null {
  if (value === null) return null;
  const rounded = roundHalfUp(value, decimals);
  return bands.find(([upTo]) => rounded <= upTo)?.[1] ?? null;
}
