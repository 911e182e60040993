import fc from 'fast-check';
import { CONSCIOUSNESS } from '../case.js';
import { NEWS2_ITEMS, news2, type News2Item, type News2Values } from './news2.js';

const ADULT = { ageYears: 60, pregnant: false };
const WELL: News2Values = {
  respirations: 16,
  spo2: 98,
  spo2Scale: 1,
  onOxygen: false,
  systolic: 120,
  pulse: 70,
  consciousness: 'A',
  temperature: 37,
};
const points = (item: News2Item, values: Partial<News2Values>): number | undefined =>
  news2({ ...WELL, ...values }, ADULT).points[item];

describe('NEWS2, the edges of every band', () => {
  it.each([
    [0, 3],
    [8, 3],
    [9, 1],
    [11, 1],
    [12, 0],
    [20, 0],
    [21, 2],
    [24, 2],
    [25, 3],
    [60, 3],
  ])('%d respirations: %d', (respirations, expected) => {
    expect(points('respirations', { respirations })).toBe(expected);
  });

  it.each([
    [70, 3],
    [91, 3],
    [92, 2],
    [93, 2],
    [94, 1],
    [95, 1],
    [96, 0],
    [100, 0],
  ])('SpO2 %d on scale 1: %d, on air and on oxygen', (spo2, expected) => {
    expect(points('spo2', { spo2 })).toBe(expected);
    expect(points('spo2', { spo2, onOxygen: true })).toBe(expected);
  });

  it.each([
    [83, 3, 3],
    [84, 2, 2],
    [85, 2, 2],
    [86, 1, 1],
    [87, 1, 1],
    [88, 0, 0],
    [92, 0, 0],
    [93, 0, 1],
    [94, 0, 1],
    [95, 0, 2],
    [96, 0, 2],
    [97, 0, 3],
    [100, 0, 3],
  ])('SpO2 %d on scale 2: %d on air, %d on oxygen', (spo2, onAir, onOxygen) => {
    expect(points('spo2', { spo2, spo2Scale: 2 })).toBe(onAir);
    expect(points('spo2', { spo2, spo2Scale: 2, onOxygen: true })).toBe(onOxygen);
  });

  it('gives no points for SpO2 on scale 2 where they depend on the oxygen that nobody has noted', () => {
    const unsaid = { spo2Scale: 2, onOxygen: null } as const;
    expect(points('spo2', { ...unsaid, spo2: 92 })).toBe(0);
    expect(points('spo2', { ...unsaid, spo2: 93 })).toBeUndefined();
    expect(news2({ ...WELL, ...unsaid, spo2: 97 }, ADULT).missing).toEqual(['onOxygen']);
  });

  it.each([
    [false, 0],
    [true, 2],
  ])('oxygen %s: %d', (onOxygen, expected) => {
    expect(points('onOxygen', { onOxygen })).toBe(expected);
  });

  it.each([
    [0, 3],
    [90, 3],
    [91, 2],
    [100, 2],
    [101, 1],
    [110, 1],
    [111, 0],
    [219, 0],
    [220, 3],
    [300, 3],
  ])('systolic %d: %d', (systolic, expected) => {
    expect(points('systolic', { systolic })).toBe(expected);
  });

  it.each([
    [0, 3],
    [40, 3],
    [41, 1],
    [50, 1],
    [51, 0],
    [90, 0],
    [91, 1],
    [110, 1],
    [111, 2],
    [130, 2],
    [131, 3],
  ])('pulse %d: %d', (pulse, expected) => {
    expect(points('pulse', { pulse })).toBe(expected);
  });

  it.each([
    [35.0, 3],
    [35.04, 3],
    [35.05, 1],
    [35.1, 1],
    [36.0, 1],
    [36.1, 0],
    [38.0, 0],
    [38.04, 0],
    [38.05, 1],
    [38.1, 1],
    [39.0, 1],
    [39.05, 2],
    [39.1, 2],
  ])('temperature %d: %d, rounded to a tenth first', (temperature, expected) => {
    expect(points('temperature', { temperature })).toBe(expected);
  });

  it('rounds everything else to whole numbers first', () => {
    expect(points('respirations', { respirations: 20.4 })).toBe(0);
    expect(points('respirations', { respirations: 20.5 })).toBe(2);
    expect(points('pulse', { pulse: 90.5 })).toBe(1);
  });

  it.each(CONSCIOUSNESS)('consciousness %s', (consciousness) => {
    expect(points('consciousness', { consciousness })).toBe(consciousness === 'A' ? 0 : 3);
  });
});

describe('NEWS2, the whole', () => {
  const scored = (values: Partial<News2Values>) => news2({ ...WELL, ...values }, ADULT);

  it.each([
    ['nothing amiss', {}, 0, 'low', 3],
    ['4 without a 3', { respirations: 21, pulse: 111 }, 4, 'low', 3],
    ['a single 3', { consciousness: 'C' as const }, 3, 'low-medium', 2],
    ['4 with a 3', { consciousness: 'V' as const, pulse: 91 }, 4, 'low-medium', 2],
    ['5', { respirations: 21, pulse: 111, temperature: 38.5 }, 5, 'medium', 2],
    ['6', { respirations: 21, pulse: 111, systolic: 95 }, 6, 'medium', 2],
    ['6 with a 3 stays medium', { respirations: 25, pulse: 131 }, 6, 'medium', 2],
    ['7', { respirations: 25, pulse: 131, temperature: 38.5 }, 7, 'high', 1],
  ])('%s', (_what, values, score, risk, proposedPriority) => {
    expect(scored(values)).toMatchObject({ status: 'scored', score, risk, proposedPriority, missing: [] });
  });

  it('reaches 20 and no further', () => {
    const worst = { respirations: 30, spo2: 80, onOxygen: true, systolic: 70, pulse: 150, consciousness: 'U' as const };
    expect(scored({ ...worst, temperature: 34 }).score).toBe(20);
  });

  it.each(NEWS2_ITEMS)('is incomplete without %s, and says so instead of scoring', (item) => {
    const result = news2({ ...WELL, [item]: null }, ADULT);
    expect(result).toMatchObject({ status: 'incomplete', missing: [item], score: null, risk: null });
    expect(result.proposedPriority).toBeNull();
  });

  it('lists all that is missing in the order of the chart', () => {
    const nothing = Object.fromEntries(NEWS2_ITEMS.map((item) => [item, null]));
    expect(news2({ ...WELL, ...nothing }, ADULT).missing).toEqual([...NEWS2_ITEMS]);
  });

  it('does not apply to children and in pregnancy', () => {
    expect(news2(WELL, { ageYears: 15, pregnant: false })).toMatchObject({
      status: 'not-applicable',
      reason: 'under-16',
    });
    expect(news2(WELL, { ageYears: 16, pregnant: false }).status).toBe('scored');
    expect(news2(WELL, { ageYears: 30, pregnant: true })).toMatchObject({
      status: 'not-applicable',
      reason: 'pregnant',
    });
    expect(news2(WELL, { ageYears: null, pregnant: false }).status).toBe('scored');
  });

  it('always scores the sum of its points, with one risk for each score', () => {
    const measured = fc.record({
      respirations: fc.integer({ min: 0, max: 80 }),
      spo2: fc.integer({ min: 0, max: 100 }),
      spo2Scale: fc.constantFrom(1 as const, 2 as const),
      onOxygen: fc.boolean(),
      systolic: fc.integer({ min: 0, max: 300 }),
      pulse: fc.integer({ min: 0, max: 300 }),
      consciousness: fc.constantFrom(...CONSCIOUSNESS),
      temperature: fc.double({ min: 25, max: 43, noNaN: true }),
    });
    fc.assert(
      fc.property(measured, (values) => {
        const { status, score, points: given, risk } = news2(values, ADULT);
        const each = Object.values(given);
        expect(status).toBe('scored');
        expect(each).toHaveLength(NEWS2_ITEMS.length);
        expect(score).toBe(each.reduce((sum, point) => sum + point, 0));
        expect(risk === 'low').toBe((score ?? 0) <= 4 && !each.includes(3));
      }),
    );
  });
});
