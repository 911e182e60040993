import { VITAL_LIMITS, VITAL_NUMBERS, vitalVerdicts } from './vital-limits.js';

describe('limits of vital signs', () => {
  it.each([
    [0, 'unlikely'],
    [29, 'unlikely'],
    [30, undefined],
    [220, undefined],
    [221, 'unlikely'],
    [350, 'unlikely'],
    [351, 'impossible'],
    [700, 'impossible'],
    [-1, 'impossible'],
  ])('a pulse of %d is %s', (pulse, verdict) => {
    expect(vitalVerdicts({ pulse }).pulse).toBe(verdict);
  });

  it.each(VITAL_NUMBERS)('judges %s at its four edges', (name) => {
    const { possible, usual, decimals } = VITAL_LIMITS[name];
    const step = decimals === 0 ? 1 : 0.1;
    const verdict = (value: number) => vitalVerdicts({ [name]: value })[name];
    expect(verdict(possible[0] - step)).toBe('impossible');
    expect(verdict(possible[1] + step)).toBe('impossible');
    expect(verdict(usual[0])).toBeUndefined();
    expect(verdict(usual[1])).toBeUndefined();
    if (possible[0] < usual[0]) expect(verdict(possible[0])).toBe('unlikely');
    if (possible[1] > usual[1]) expect(verdict(possible[1])).toBe('unlikely');
  });

  it('keeps what is usual within what is possible', () => {
    for (const { possible, usual } of Object.values(VITAL_LIMITS)) {
      expect(possible[0]).toBeLessThanOrEqual(usual[0]);
      expect(usual[0]).toBeLessThan(usual[1]);
      expect(usual[1]).toBeLessThanOrEqual(possible[1]);
    }
  });

  it('says nothing of what was not measured', () => {
    expect(vitalVerdicts({ pulse: null, temperature: null })).toEqual({});
  });

  it('refuses what contradicts itself', () => {
    expect(vitalVerdicts({ systolic: 80, diastolic: 120 })).toEqual({ diastolic: 'impossible' });
    expect(vitalVerdicts({ systolic: 120, diastolic: 120 })).toEqual({});
    expect(vitalVerdicts({ onOxygen: false, oxygenFlow: 5 })).toEqual({ oxygenFlow: 'impossible' });
    expect(vitalVerdicts({ onOxygen: null, oxygenFlow: 5 })).toEqual({});
  });
});
