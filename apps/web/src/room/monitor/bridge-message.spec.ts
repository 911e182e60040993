import { frameOf } from './bridge-message.js';

const AT = Date.parse('2026-11-23T08:00:00Z');
const GOOD = {
  version: 1,
  at: AT,
  ecg: [0, 1.1, -0.2],
  pleth: [0.1, 0.9],
  numerics: { heartRate: 72, pressureAt: AT },
};

describe('a message of a bridge', () => {
  it('is a piece of what a monitor measures', () => {
    expect(frameOf(JSON.stringify(GOOD))).toEqual({
      ...{ simulated: false, at: AT, ecg: [0, 1.1, -0.2], pleth: [0.1, 0.9] },
      numerics: {
        ...{ heartRate: 72, oxygenSaturation: null, respiratoryRate: null, bodyTemperature: null },
        ...{ systolicPressure: null, diastolicPressure: null, meanPressure: null, pressureAt: AT },
      },
    });
    expect(frameOf(JSON.stringify({ version: 1, at: AT }))).toMatchObject({ ecg: [], pleth: [] });
  });

  it.each<[string, unknown]>([
    ['message', new ArrayBuffer(8)],
    ['message', 'x'.repeat(20_000)],
    ['json', '{'],
    ['json', '[]'],
    ['json', 'null'],
    ['version', { ...GOOD, version: 2 }],
    ['at', { ...GOOD, at: Math.round(AT / 1000) }],
    ['at', { ...GOOD, at: '2026' }],
    ['ecg', { ...GOOD, ecg: Array.from({ length: 251 }, () => 0) }],
    ['ecg', { ...GOOD, ecg: [900] }],
    ['ecg', { ...GOOD, ecg: ['1'] }],
    ['pleth', { ...GOOD, pleth: [2] }],
    ['numerics', { ...GOOD, numerics: [] }],
    ['numerics.heartRate', { ...GOOD, numerics: { heartRate: '72' } }],
    ['numerics.oxygenSaturation', { ...GOOD, numerics: { oxygenSaturation: 120 } }],
    ['numerics.pulse', { ...GOOD, numerics: { pulse: 72 } }],
    ['numerics.constructor', { ...GOOD, numerics: { constructor: 1 } }],
    ['patient', { ...GOOD, patient: 'Nguyễn Văn A' }],
  ])('is refused for its %s', (field, message) => {
    expect(
      frameOf(typeof message === 'object' && !(message instanceof ArrayBuffer) ? JSON.stringify(message) : message),
    ).toEqual({
      field,
    });
  });
});
