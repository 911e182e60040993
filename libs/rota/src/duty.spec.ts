import { aDuty, at } from '../../../test/support/rota.builders.js';
import { LONGEST_PERIOD_MS, periodFaults, seatFaults } from './duty.js';

describe('the period of a duty', () => {
  const from = at('07:00');
  const after = (ms: number) => ({ from, to: new Date(from.getTime() + ms) });

  it('ends after it begins', () => {
    expect(periodFaults(after(0))).toEqual({ to: 'not-after-from' });
    expect(periodFaults(after(-1))).toEqual({ to: 'not-after-from' });
    expect(periodFaults(after(1))).toEqual({});
  });

  it('is a month at most', () => {
    expect(periodFaults(after(LONGEST_PERIOD_MS))).toEqual({});
    expect(periodFaults(after(LONGEST_PERIOD_MS + 1))).toEqual({ to: 'period-too-long' });
  });
});

describe('who may take a seat', () => {
  const cardiologist = { facilityId: 'facility', active: true, specialtyCodes: ['cardiology'] };
  const first = aDuty().build();
  const leader = aDuty().leading().build();

  it('takes a colleague of the specialty', () => {
    expect(seatFaults(first, cardiologist)).toEqual({});
  });

  it('refuses who works elsewhere, no longer works, or is not known', () => {
    const fault = { practitionerId: 'not-at-facility' };
    expect(seatFaults(first, { ...cardiologist, facilityId: 'elsewhere' })).toEqual(fault);
    expect(seatFaults(first, { ...cardiologist, active: false })).toEqual(fault);
    expect(seatFaults(first, undefined)).toEqual(fault);
  });

  it('refuses who has another specialty', () => {
    expect(seatFaults(first, { ...cardiologist, specialtyCodes: ['neurology'] })).toEqual({
      practitionerId: 'not-of-specialty',
    });
  });

  it('asks no specialty of the duty leader, and one of everybody else', () => {
    expect(seatFaults(leader, { ...cardiologist, specialtyCodes: [] })).toEqual({});
    expect(seatFaults({ ...leader, specialtyCode: 'cardiology' }, cardiologist)).toEqual({
      specialtyCode: 'not-for-leader',
    });
    expect(seatFaults({ ...first, specialtyCode: null }, cardiologist)).toEqual({ specialtyCode: 'required' });
  });
});
