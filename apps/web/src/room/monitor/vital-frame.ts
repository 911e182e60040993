/** Samples a second: of the ECG, and of the pulse wave at the finger. */
export const ECG_RATE = 250;
export const PLETH_RATE = 125;

/** The numbers of a monitor; null where nothing is measured. In the order in which they travel. */
const NUMERICS = [
  'heartRate',
  'oxygenSaturation',
  'respiratoryRate',
  'bodyTemperature',
  'systolicPressure',
  'diastolicPressure',
  'meanPressure',
] as const;
type Numeric = (typeof NUMERICS)[number];

export type Numerics = Record<Numeric, number | null> & {
  /** When the cuff measured, in ms since 1970. */
  pressureAt: number | null;
};

/** A short piece of what a monitor measures. */
export interface VitalFrame {
  /** Of no patient. */
  simulated: boolean;
  /** When its first sample was taken by the monitor's clock, in ms since 1970. */
  at: number;
  /** In mV. */
  ecg: readonly number[];
  /** From 0 to 1. */
  pleth: readonly number[];
  numerics: Numerics;
}

const VERSION = 1;
const MOST_SAMPLES = 250;
const HEAD_BYTES = 12;
const NUMERICS_BYTES = NUMERICS.length * 2 + 8;
const NONE = 0xffff;
/** An ECG sample is sent in steps of 5 µV, the pulse wave in 250, numbers in tenths. */
const ECG_STEPS = 200;
const PLETH_STEPS = 250;
const TENTHS = 10;

/** A frame as it travels: version, flags, counts, time, numbers, samples. */
export function encodeFrame({ simulated, at, ecg, pleth, numerics }: VitalFrame): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES + NUMERICS_BYTES + ecg.length * 2 + pleth.length));
  view.setUint8(0, VERSION);
  view.setUint8(1, simulated ? 1 : 0);
  view.setUint8(2, ecg.length);
  view.setUint8(3, pleth.length);
  view.setFloat64(4, at);
  let offset = HEAD_BYTES;
  for (const name of NUMERICS) {
    const value = numerics[name];
    view.setUint16(offset, value === null ? NONE : Math.round(value * TENTHS));
    offset += 2;
  }
  view.setFloat64(offset, numerics.pressureAt ?? Number.NaN);
  offset += 8;
  for (const sample of ecg) {
    view.setInt16(offset, Math.max(-32_768, Math.min(32_767, Math.round(sample * ECG_STEPS))));
    offset += 2;
  }
  for (const sample of pleth) view.setUint8(offset++, Math.round(Math.max(0, Math.min(1, sample)) * PLETH_STEPS));
  return view.buffer;
}

/** What came, or null when it is no frame of this version. */
export function decodeFrame(message: ArrayBuffer): VitalFrame | null {
  const view = new DataView(message);
  if (view.byteLength < HEAD_BYTES + NUMERICS_BYTES || view.getUint8(0) !== VERSION) return null;
  const [flags, ecgCount, plethCount, at] = [view.getUint8(1), view.getUint8(2), view.getUint8(3), view.getFloat64(4)];
  const size = HEAD_BYTES + NUMERICS_BYTES + ecgCount * 2 + plethCount;
  if (flags > 1 || ecgCount > MOST_SAMPLES || plethCount > MOST_SAMPLES || size !== view.byteLength) return null;
  if (!Number.isFinite(at) || at < 0) return null;
  const number = (nth: number): number | null => {
    const raw = view.getUint16(HEAD_BYTES + nth * 2);
    return raw === NONE ? null : raw / TENTHS;
  };
  const [heartRate, oxygenSaturation, respiratoryRate, bodyTemperature, ...pressures] = NUMERICS.map((_, nth) =>
    number(nth),
  );
  const [systolicPressure, diastolicPressure, meanPressure] = pressures;
  const pressureAt = view.getFloat64(HEAD_BYTES + NUMERICS.length * 2);
  const samples = HEAD_BYTES + NUMERICS_BYTES;
  return {
    simulated: flags === 1,
    at,
    ecg: Array.from({ length: ecgCount }, (_, nth) => view.getInt16(samples + nth * 2) / ECG_STEPS),
    pleth: Array.from({ length: plethCount }, (_, nth) => view.getUint8(samples + ecgCount * 2 + nth) / PLETH_STEPS),
    numerics: {
      heartRate: heartRate ?? null,
      oxygenSaturation: oxygenSaturation ?? null,
      respiratoryRate: respiratoryRate ?? null,
      bodyTemperature: bodyTemperature ?? null,
      systolicPressure: systolicPressure ?? null,
      diastolicPressure: diastolicPressure ?? null,
      meanPressure: meanPressure ?? null,
      pressureAt: Number.isFinite(pressureAt) ? pressureAt : null,
    },
  };
}
