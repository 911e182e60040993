import { VITAL_NUMBERS, news2, type News2Values } from '#contract';
import { deviationOf } from './deviation.js';

const CALM: News2Values = {
  respirations: 16,
  spo2: 98,
  spo2Scale: 1,
  onOxygen: false,
  systolic: 120,
  pulse: 70,
  consciousness: 'A',
  temperature: 37,
};

const SCORED = ['pulse', 'systolic', 'temperature', 'respirations', 'spo2'] as const;

describe('a value beside its range', () => {
  it.each(SCORED)('deviates where NEWS2 gives points: %s', (name) => {
    for (let value = 20; value <= (name === 'spo2' ? 100 : 260); value += 0.5) {
      const whole = name === 'temperature' ? value : Math.round(value);
      const points = news2({ ...CALM, [name]: whole }, { ageYears: 50, pregnant: false }).points[name] ?? 0;
      expect([name, whole, deviationOf(name, whole) !== null]).toEqual([name, whole, points > 0]);
    }
  });

  it('is only shown where there is a range', () => {
    expect(VITAL_NUMBERS.filter((name) => deviationOf(name, 1_000))).toEqual(SCORED);
  });
});
