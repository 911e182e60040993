import { PERMISSIONS, ROLES, type Permission, type Role } from '#contract';
import { allows, facilitiesAllowing, permissionsOf, ROLE_PERMISSIONS, unboundGrants } from './permissions.js';

/** Every role against every permission; a new role or permission must be decided here. */
const TABLE: Record<Permission, Role[]> = {
  self: ['clinician', 'specialist', 'rota-admin', 'facility-admin', 'system-admin', 'auditor'],
  'directory.read': ['clinician', 'specialist', 'rota-admin', 'facility-admin', 'system-admin'],
  'patient.read': ['clinician', 'specialist'],
  'patient.write': ['clinician', 'specialist'],
  'case.read': ['clinician', 'specialist'],
  'case.write': ['clinician', 'specialist'],
  'page.answer': ['specialist'],
  'consult.join': ['clinician', 'specialist'],
  'room.media': ['clinician', 'specialist'],
  'guest.wait': [],
  'recording.play': ['clinician', 'specialist'],
  'minutes.sign': ['clinician', 'specialist'],
  'rota.read': ['clinician', 'specialist', 'rota-admin', 'facility-admin', 'system-admin'],
  'rota.write': ['rota-admin', 'system-admin'],
  'people.manage': ['facility-admin', 'system-admin'],
  'system.watch': ['system-admin'],
  'audit.read': ['auditor'],
};

describe.each(ROLES)('a %s', (role) => {
  it.each(PERMISSIONS)('is decided on %s', (permission) => {
    expect(allows([{ role, facilityId: null }], permission)).toBe(TABLE[permission].includes(role));
  });
});

it('names every role', () => {
  expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ROLES].sort());
});

describe('the facility of a grant', () => {
  const grants = [{ role: 'facility-admin', facilityId: 'here' }] as const;

  it('bounds what it allows', () => {
    expect(allows(grants, 'people.manage', 'here')).toBe(true);
    expect(allows(grants, 'people.manage', 'there')).toBe(false);
  });

  it('is not asked for when any will do', () => {
    expect(allows(grants, 'people.manage')).toBe(true);
  });

  it('is every facility when it is null', () => {
    expect(allows([{ role: 'system-admin', facilityId: null }], 'people.manage', 'anywhere')).toBe(true);
  });
});

it('leaves nobody without a grant but their own account', () => {
  expect(permissionsOf([])).toEqual(['self']);
  expect(allows([], 'self')).toBe(true);
  expect(allows([], 'directory.read')).toBe(false);
});

it('lists each permission once', () => {
  const both = permissionsOf([
    { role: 'clinician', facilityId: 'a' },
    { role: 'specialist', facilityId: 'b' },
  ]);
  expect(both).toHaveLength(new Set(both).size);
  expect(both).toContain('page.answer');
});

it('finds clinical roles that name no facility', () => {
  const everywhere = { role: 'specialist', facilityId: null } as const;
  expect(unboundGrants([everywhere, { role: 'auditor', facilityId: null }])).toEqual([everywhere]);
});

describe('facilitiesAllowing', () => {
  it('is the facilities of the grants that allow it', () => {
    const grants = [
      { role: 'auditor', facilityId: 'a' },
      { role: 'clinician', facilityId: 'b' },
    ] as const;
    expect(facilitiesAllowing(grants, 'audit.read')).toEqual(['a']);
    expect(facilitiesAllowing(grants, 'people.manage')).toEqual([]);
  });

  it('is everywhere when one of them holds everywhere', () => {
    const grants = [
      { role: 'auditor', facilityId: 'a' },
      { role: 'auditor', facilityId: null },
    ] as const;
    expect(facilitiesAllowing(grants, 'audit.read')).toBeNull();
  });
});
