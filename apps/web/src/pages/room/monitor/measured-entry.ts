import type { Numerics } from '../../../room/monitor/vital-frame.js';
import { emptyEntry, type VitalsEntry } from '../../cases/vitals/vitals-entry.js';

/** The cuff measures now and then: what is older says nothing of now. */
const PRESSURE_HOLDS_MS = 15 * 60_000;

/** A set of vital signs with what a monitor shows, for a doctor to look at and complete. */
export function measuredEntry(id: string, numerics: Numerics, now: number): VitalsEntry {
  const entry = emptyEntry(id, new Date(now).toISOString());
  const typed = (value: number | null, digits = 0): string => value?.toFixed(digits).replace('.', ',') ?? '';
  const holds = numerics.pressureAt === null || now - numerics.pressureAt <= PRESSURE_HOLDS_MS;
  return {
    ...entry,
    texts: {
      ...entry.texts,
      pulse: typed(numerics.heartRate),
      spo2: typed(numerics.oxygenSaturation),
      respirations: typed(numerics.respiratoryRate),
      temperature: typed(numerics.bodyTemperature, 1),
      ...(holds && { systolic: typed(numerics.systolicPressure), diastolic: typed(numerics.diastolicPressure) }),
    },
  };
}
