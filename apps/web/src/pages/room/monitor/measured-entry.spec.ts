import { measuredEntry } from './measured-entry.js';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const NUMERICS = {
  ...{ heartRate: 71.6, oxygenSaturation: 97, respiratoryRate: null, bodyTemperature: 36.84 },
  ...{ systolicPressure: 128, diastolicPressure: 78, meanPressure: 95, pressureAt: NOW - 5 * 60_000 },
};

describe('what a monitor shows, as vital signs', () => {
  it('is written as one types it, and leaves out what is not measured', () => {
    const { id, takenAt, texts } = measuredEntry('one', NUMERICS, NOW);
    expect({ id, takenAt }).toEqual({ id: 'one', takenAt: '2026-11-23T08:00:00.000Z' });
    expect(texts).toMatchObject({ pulse: '72', spo2: '97', respirations: '', temperature: '36,8' });
    expect(texts).toMatchObject({ systolic: '128', diastolic: '78', weight: '' });
  });

  it('leaves out a blood pressure of long ago', () => {
    const { texts } = measuredEntry('one', { ...NUMERICS, pressureAt: NOW - 16 * 60_000 }, NOW);
    expect(texts).toMatchObject({ pulse: '72', systolic: '', diastolic: '' });
  });
});
