import { managedFacilities, mayGrant, mayHoldEverywhere, offeredRoles } from './reach.js';

describe('what an administrator may hand out', () => {
  it('is everything for a system administrator', () => {
    const managed = managedFacilities({ roles: [{ role: 'system-admin', facilityId: null }] });
    expect(managed).toBeNull();
    expect(offeredRoles(managed)).toContain('auditor');
    expect(mayHoldEverywhere('auditor', managed)).toBe(true);
    expect(mayHoldEverywhere('clinician', managed)).toBe(false);
  });

  it('is the local roles of their own facility for a facility administrator', () => {
    const managed = managedFacilities({
      roles: [
        { role: 'facility-admin', facilityId: 'f1' },
        { role: 'clinician', facilityId: 'f2' },
      ],
    });
    expect(managed).toEqual(['f1']);
    expect(offeredRoles(managed)).not.toContain('system-admin');
    expect(mayGrant(managed, { role: 'specialist', facilityId: 'f1' })).toBe(true);
    expect(mayGrant(managed, { role: 'specialist', facilityId: 'f2' })).toBe(false);
    expect(mayGrant(managed, { role: 'auditor', facilityId: 'f1' })).toBe(false);
    expect(mayHoldEverywhere('rota-admin', managed)).toBe(false);
  });
});
