import { emptyEntry, readEntry, readNumber, scoreEntry, vitalsInput, type VitalsEntry } from './vitals-entry.js';

const entry = (texts: Partial<VitalsEntry['texts']>, more: Partial<VitalsEntry> = {}): VitalsEntry => {
  const empty = emptyEntry('set-1', '2026-11-23T02:00:00Z');
  return { ...empty, ...more, texts: { ...empty.texts, ...texts } };
};

const ADULT = { value: 60, unit: 'year', approximate: false } as const;

describe('a number as it is typed', () => {
  it.each([
    ['36,8', 36.8],
    ['36.8', 36.8],
    [' 90 ', 90],
    ['', null],
    ['9O', null],
    ['120/80', null],
  ])('%s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

describe('a set of vital signs as it is typed', () => {
  it('is empty until something is measured', () => {
    expect(readEntry(entry({}))).toMatchObject({ isEmpty: true, isSound: false });
    expect(readEntry(entry({}, { consciousness: 'V' }))).toMatchObject({ isEmpty: false, isSound: true });
  });

  it('asks an unlikely value back, and takes it when it is confirmed', () => {
    expect(readEntry(entry({ pulse: '20' }))).toMatchObject({ toConfirm: ['pulse'], isSound: false });
    expect(readEntry(entry({ pulse: '20' }, { confirmed: ['pulse'] }))).toMatchObject({ toConfirm: [], isSound: true });
  });

  it('refuses what cannot be', () => {
    expect(readEntry(entry({ pulse: '700' })).problems.pulse).toBe('impossible');
    expect(readEntry(entry({ temperature: '36,x' })).problems.temperature).toBe('not-a-number');
  });

  it('sends no confirmation of a value that was changed since', () => {
    expect(vitalsInput(entry({ pulse: '80' }, { confirmed: ['pulse'] })).confirmed).toEqual([]);
  });

  it('is scored as it is typed, and says what is missing', () => {
    const some = entry({ pulse: '95', respirations: '22', spo2: '93', systolic: '105', temperature: '38,5' });
    expect(scoreEntry(some, ADULT, null)).toMatchObject({ score: null, missing: ['onOxygen', 'consciousness'] });
    const all = { ...some, onOxygen: true, consciousness: 'A' as const };
    expect(scoreEntry(all, ADULT, null)).toMatchObject({ score: 9, proposedPriority: 1 });
    expect(scoreEntry(all, ADULT, 'yes')).toMatchObject({ status: 'not-applicable', reason: 'pregnant' });
  });
});
