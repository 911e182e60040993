import { measurementProblems, roundMeasurement, toConfirm, type Measurement } from './vital-signs.js';

const NOW = new Date('2026-03-15T03:00:00Z');
const NOTHING: Measurement = {
  pulse: null,
  systolic: null,
  diastolic: null,
  temperature: null,
  respirations: null,
  spo2: null,
  spo2Scale: 1,
  onOxygen: null,
  oxygenFlow: null,
  consciousness: null,
  weight: null,
  height: null,
  glucose: null,
};

describe('a set of vital signs', () => {
  it('is refused when impossible', () => {
    expect(measurementProblems({ ...NOTHING, pulse: 700, spo2: 101 }, NOW, NOW)).toEqual({
      pulse: 'impossible',
      spo2: 'impossible',
    });
  });

  it('is asked back when unlikely, until confirmed', () => {
    const arrest = { ...NOTHING, pulse: 0, temperature: 37 };
    expect(measurementProblems(arrest, NOW, NOW)).toEqual({});
    expect(toConfirm(arrest, [])).toEqual(['pulse']);
    expect(toConfirm(arrest, ['pulse'])).toEqual([]);
    expect(toConfirm({ ...arrest, spo2: 40 }, ['pulse'])).toEqual(['spo2']);
  });

  it('holds something', () => {
    expect(measurementProblems({ ...NOTHING, onOxygen: true }, NOW, NOW)).toEqual({ pulse: 'required' });
    expect(measurementProblems({ ...NOTHING, consciousness: 'A' }, NOW, NOW)).toEqual({});
  });

  it('was not taken tomorrow, but a clock may be a little fast', () => {
    const in4Minutes = new Date(NOW.getTime() + 4 * 60_000);
    const in6Minutes = new Date(NOW.getTime() + 6 * 60_000);
    expect(measurementProblems({ ...NOTHING, pulse: 70 }, in4Minutes, NOW)).toEqual({});
    expect(measurementProblems({ ...NOTHING, pulse: 70 }, in6Minutes, NOW)).toEqual({ takenAt: 'in-the-future' });
  });

  it('scores as kept what it scored as typed', () => {
    expect(roundMeasurement({ ...NOTHING, temperature: 38.05 }).temperature).toBe(38.1);
  });

  it('is kept with as many digits as are measured', () => {
    expect(roundMeasurement({ ...NOTHING, pulse: 70.4, temperature: 37.26, spo2: 97.5 })).toMatchObject({
      pulse: 70,
      temperature: 37.3,
      spo2: 98,
    });
  });
});
