import { vitalsLine } from './vitals-words.js';

describe('vitalsLine', () => {
  const nothing = {
    pulse: null,
    systolic: null,
    diastolic: null,
    temperature: null,
    respirations: null,
    spo2: null,
    onOxygen: null,
    oxygenFlow: null,
    consciousness: null,
    glucose: null,
    weight: null,
    height: null,
  };

  it.each([
    ['nothing', {}, ''],
    ['oxygen from the air', { spo2: 97, onOxygen: false }, 'SpO2 97% (khí trời)'],
    ['oxygen by a mask', { spo2: 91, onOxygen: true, oxygenFlow: 2.5 }, 'SpO2 91% (thở oxy 2,5 lít/phút)'],
    ['a lone systolic pressure', { systolic: 80 }, 'huyết áp 80/? mmHg'],
    [
      'fever and confusion',
      { temperature: 39.5, consciousness: 'C' as const },
      'nhiệt độ 39,5 °C, tri giác: lú lẫn mới xuất hiện',
    ],
    [
      'sugar and size',
      { glucose: 3.1, weight: 4.2, height: 53 },
      'đường huyết mao mạch 3,1 mmol/L, cân nặng 4,2 kg, chiều cao 53 cm',
    ],
  ])('%s', (_what, vitals, line) => {
    expect(vitalsLine({ ...nothing, ...vitals })).toBe(line);
  });
});
