import { ECG_RATE, PLETH_RATE, type Numerics, type VitalFrame } from './vital-frame.js';

/** As much as a message may hold: a second of each curve. */
const MOST_CHARACTERS = 16_384;
const MOST_ECG = ECG_RATE;
const MOST_PLETH = PLETH_RATE;
const MOST_MV = 20;

/** What a number may be, from the least to the most that a monitor can show. */
const RANGES = {
  heartRate: [0, 400],
  oxygenSaturation: [0, 100],
  respiratoryRate: [0, 200],
  bodyTemperature: [10, 50],
  systolicPressure: [0, 400],
  diastolicPressure: [0, 400],
  meanPressure: [0, 400],
} as const satisfies Record<Exclude<keyof Numerics, 'pressureAt'>, readonly [least: number, most: number]>;

/** Why a message is none of the format: the field that is wrong, or `json`. */
export interface BridgeFault {
  field: string;
}

/**
 * A message of a bridge, as the README describes it: what a monitor measured from `at` on. Nothing else may stand in it,
 * so that a name or a number of a patient cannot slip into the room.
 */
export function frameOf(message: unknown): VitalFrame | BridgeFault {
  if (typeof message !== 'string' || message.length > MOST_CHARACTERS) return { field: 'message' };
  const read = parsed(message);
  if (!isRecord(read)) return { field: 'json' };
  const { version, at, ecg = [], pleth = [], numerics = {}, ...others } = read;
  const [foreign] = Object.keys(others);
  if (foreign !== undefined) return { field: foreign.slice(0, 40) };
  if (version !== 1) return { field: 'version' };
  if (!isTime(at)) return { field: 'at' };
  if (!isCurve(ecg, MOST_ECG, [-MOST_MV, MOST_MV])) return { field: 'ecg' };
  if (!isCurve(pleth, MOST_PLETH, [0, 1])) return { field: 'pleth' };
  if (!isRecord(numerics)) return { field: 'numerics' };
  const found = numericsOf(numerics);
  return 'field' in found ? found : { simulated: false, at, ecg, pleth, numerics: found };
}

function numericsOf(given: Record<string, unknown>): Numerics | BridgeFault {
  const numerics: Numerics = {
    ...{ heartRate: null, oxygenSaturation: null, respiratoryRate: null, bodyTemperature: null },
    ...{ systolicPressure: null, diastolicPressure: null, meanPressure: null, pressureAt: null },
  };
  for (const [name, value] of Object.entries(given)) {
    if (!isNumeric(name)) return { field: `numerics.${name.slice(0, 40)}` };
    if (value === null) continue;
    const fits = name === 'pressureAt' ? isTime(value) : isWithin(value, RANGES[name]);
    if (!fits || typeof value !== 'number') return { field: `numerics.${name}` };
    numerics[name] = value;
  }
  return numerics;
}

const isNumeric = (name: string): name is keyof Numerics => Object.hasOwn(RANGES, name) || name === 'pressureAt';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** In ms since 1970: what is not, is mostly seconds. */
const isTime = (value: unknown): value is number => isWithin(value, [1e12, 1e13]);

const isWithin = (value: unknown, [least, most]: readonly [number, number]): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const isCurve = (value: unknown, most: number, range: readonly [number, number]): value is number[] =>
  Array.isArray(value) && value.length <= most && value.every((each) => isWithin(each, range));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
