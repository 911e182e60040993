import type { Role } from '#contract';
import { changedGrants, managedFacilities, mayGrant } from './people.js';

const grant = (role: Role, facilityId: string | null) => ({ role, facilityId });

describe('who manages whom', () => {
  it('lets a system administrator manage every facility and a facility administrator their own', () => {
    expect(managedFacilities([grant('system-admin', null)])).toBeNull();
    expect(managedFacilities([grant('facility-admin', 'xl'), grant('rota-admin', 'dn')])).toEqual(['xl']);
    expect(managedFacilities([grant('clinician', 'xl')])).toEqual([]);
  });

  it.each<[Role, string | null, boolean]>([
    ['clinician', 'xl', true],
    ['specialist', 'xl', true],
    ['rota-admin', 'xl', true],
    ['facility-admin', 'xl', true],
    ['clinician', 'dn', false],
    ['clinician', null, false],
    ['system-admin', 'xl', false],
    ['system-admin', null, false],
    ['auditor', 'xl', false],
  ])('a facility administrator of xl hands out %s at %s: %s', (role, facilityId, allowed) => {
    expect(mayGrant(['xl'], grant(role, facilityId))).toBe(allowed);
    expect(mayGrant(null, grant(role, facilityId))).toBe(true);
  });

  it('finds what was given and what was taken away', () => {
    const before = [grant('clinician', 'xl'), grant('auditor', null)];
    expect(changedGrants(before, [grant('clinician', 'xl'), grant('specialist', 'xl')])).toEqual([
      grant('auditor', null),
      grant('specialist', 'xl'),
    ]);
    expect(changedGrants(before, [...before].reverse())).toEqual([]);
  });
});
