import { ECG_RATE, PLETH_RATE, type Numerics, type VitalFrame } from './vital-frame.js';

/** Whom the simulator plays. */
export const SIMULATED = ['adult', 'child', 'fibrillation', 'arrest'] as const;
export type Simulated = (typeof SIMULATED)[number];

interface Played {
  heartRate: number | null;
  oxygenSaturation: number | null;
  respiratoryRate: number | null;
  bodyTemperature: number;
  pressure: readonly [systolic: number, diastolic: number] | null;
  /** How far beats come before or after their time, in parts of a beat; without P waves when it is much. */
  irregular: number;
}

const PLAYED: Readonly<Record<Simulated, Played>> = {
  adult: { ...played(72, 97, 16, 36.8), pressure: [128, 78], irregular: 0.02 },
  child: { ...played(118, 98, 26, 37.6), pressure: [96, 58], irregular: 0.03 },
  fibrillation: { ...played(132, 94, 22, 36.9), pressure: [104, 66], irregular: 0.3 },
  arrest: { ...played(null, null, null, 36.1), pressure: null, irregular: 0 },
};

/** Waves of one beat: place in the beat, width (both in parts of it), and height in mV. */
const WAVES = [
  ['P', -0.2, 0.028, 0.13],
  ['Q', -0.028, 0.01, -0.12],
  ['R', 0, 0.012, 1.15],
  ['S', 0.03, 0.011, -0.26],
  ['T', 0.27, 0.055, 0.3],
] as const;

const CUFF_EVERY_MS = 300_000;

/** What a made-up patient's monitor measures from `at` on, for so many ms: the same for the same time, always. */
export function simulatedFrame(who: Simulated, at: number, durationMs: number): VitalFrame {
  const sampled = (rate: number, wave: (ms: number) => number): number[] =>
    Array.from({ length: Math.round((durationMs * rate) / 1_000) }, (_, nth) => wave(at + (nth * 1_000) / rate));
  return {
    simulated: true,
    at,
    ecg: sampled(ECG_RATE, (ms) => ecgAt(PLAYED[who], ms)),
    pleth: sampled(PLETH_RATE, (ms) => plethAt(PLAYED[who], ms)),
    numerics: numericsAt(PLAYED[who], at),
  };
}

function numericsAt(one: Played, at: number): Numerics {
  return {
    heartRate: one.heartRate,
    oxygenSaturation: one.oxygenSaturation,
    respiratoryRate: one.respiratoryRate,
    bodyTemperature: one.bodyTemperature,
    systolicPressure: one.pressure?.[0] ?? null,
    diastolicPressure: one.pressure?.[1] ?? null,
    meanPressure: one.pressure && Math.round((one.pressure[0] + 2 * one.pressure[1]) / 3),
    pressureAt: one.pressure && Math.floor(at / CUFF_EVERY_MS) * CUFF_EVERY_MS,
  };
}

function ecgAt(one: Played, ms: number): number {
  if (one.heartRate === null) return 0.02 * Math.sin(ms / 900) + noise(Math.round(ms / 4)) * 0.01;
  const place = (ms * one.heartRate) / 60_000;
  let sum = noise(Math.round(ms / 4)) * 0.012;
  for (let beat = Math.floor(place) - 1; beat <= Math.floor(place) + 2; beat++) {
    const from = place - beat - noise(beat) * one.irregular;
    for (const [name, centre, width, height] of WAVES) {
      if (name === 'P' && one.irregular > 0.1) continue;
      sum += height * Math.exp(-((from - centre) ** 2) / (2 * width ** 2));
    }
  }
  return sum;
}

function plethAt(one: Played, ms: number): number {
  if (one.heartRate === null) return 0.1;
  const place = (ms * one.heartRate) / 60_000;
  let sum = 0.08;
  for (let beat = Math.floor(place) - 2; beat <= Math.floor(place) + 1; beat++) {
    const from = place - beat - noise(beat) * one.irregular;
    sum += 0.8 * Math.exp(-((from - 0.35) ** 2) / 0.014) + 0.3 * Math.exp(-((from - 0.68) ** 2) / 0.02);
  }
  return Math.min(1, sum);
}

/** From -1 to 1, by chance for the eye and always the same for one number. */
function noise(seed: number): number {
  const mixed = Math.sin(seed * 12.9898) * 43_758.5453;
  return (mixed - Math.floor(mixed)) * 2 - 1;
}

function played(
  heartRate: number | null,
  oxygenSaturation: number | null,
  respiratoryRate: number | null,
  bodyTemperature: number,
): Pick<Played, 'heartRate' | 'oxygenSaturation' | 'respiratoryRate' | 'bodyTemperature'> {
  return { heartRate, oxygenSaturation, respiratoryRate, bodyTemperature };
}
