import { auditFilter, EVERYTHING } from './audit-filter.js';

describe('a filter of the audit', () => {
  it('asks for everything when nothing is set', () => expect(auditFilter(EVERYTHING)).toEqual({}));

  it('means whole days in Vietnam', () => {
    expect(auditFilter({ ...EVERYTHING, fromDay: '2026-11-23', toDay: '2026-11-23' })).toEqual({
      from: '2026-11-22T17:00:00.000Z',
      to: '2026-11-23T17:00:00.000Z',
    });
  });

  it('names who, whom and how it ended', () => {
    const patientId = '01A20646-8481-73F7-BC98-8892CBD6439B';
    expect(
      auditFilter({ ...EVERYTHING, outcome: 'refused', patientId: ` ${patientId} `, person: { id: 'a1', name: 'An' } }),
    ).toEqual({ outcome: 'refused', patientId: patientId.toLowerCase(), accountId: 'a1' });
  });

  it('never sends half an id', () => expect(auditFilter({ ...EVERYTHING, patientId: '01a20646' })).toEqual({}));
});
