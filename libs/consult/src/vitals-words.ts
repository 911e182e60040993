import type { Consciousness, VitalValues } from '#contract';

/** One set of vital signs, as far as the minutes say it. */
export type MinutesVitals = VitalValues & { consciousness: Consciousness | null };

const CONSCIOUSNESS_WORDS: Readonly<Record<Consciousness, string>> = {
  A: 'tỉnh',
  C: 'lú lẫn mới xuất hiện',
  V: 'đáp ứng với lời nói',
  P: 'đáp ứng với đau',
  U: 'không đáp ứng',
};

/** Vital signs in one line, as a Vietnamese chart has them; what was not measured is left out. */
export function vitalsLine(vitals: MinutesVitals): string {
  const { pulse, systolic, diastolic, temperature, respirations, spo2, onOxygen, oxygenFlow, consciousness } = vitals;
  const { glucose, weight, height } = vitals;
  const oxygen = onOxygen === null ? '' : onOxygen ? ` (thở oxy${flow(oxygenFlow)})` : ' (khí trời)';
  return [
    pulse === null ? '' : `mạch ${pulse} lần/phút`,
    systolic === null ? '' : `huyết áp ${systolic}/${diastolic ?? '?'} mmHg`,
    temperature === null ? '' : `nhiệt độ ${decimal(temperature)} °C`,
    respirations === null ? '' : `nhịp thở ${respirations} lần/phút`,
    spo2 === null ? '' : `SpO2 ${spo2}%${oxygen}`,
    consciousness === null ? '' : `tri giác: ${CONSCIOUSNESS_WORDS[consciousness]}`,
    glucose === null ? '' : `đường huyết mao mạch ${decimal(glucose)} mmol/L`,
    weight === null ? '' : `cân nặng ${decimal(weight)} kg`,
    height === null ? '' : `chiều cao ${decimal(height)} cm`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const flow = (litres: number | null): string => (litres === null ? '' : ` ${decimal(litres)} lít/phút`);

/** A comma for the decimal, as it is written in Vietnam. */
const decimal = (value: number): string => String(value).replace('.', ',');
