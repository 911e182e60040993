import type { Permission, Role, RoleGrant } from '#contract';

const CLINICAL: readonly Permission[] = [
  'directory.read',
  'patient.read',
  'patient.write',
  'case.read',
  'case.write',
  'consult.join',
  'room.media',
  'minutes.sign',
  'recording.play',
  'rota.read',
];

/** What each role may do, besides `self`, which every signed-in person holds. Administrators see no patient. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  clinician: CLINICAL,
  specialist: [...CLINICAL, 'page.answer'],
  'rota-admin': ['directory.read', 'rota.read', 'rota.write'],
  'facility-admin': ['directory.read', 'people.manage', 'rota.read'],
  'system-admin': ['directory.read', 'people.manage', 'rota.read', 'rota.write', 'system.watch'],
  auditor: ['audit.read'],
};

/** Roles that treat patients: they hold at a facility, never everywhere. */
export const CLINICAL_ROLES: readonly Role[] = ['clinician', 'specialist'];

/** All that these grants allow somewhere. */
export function permissionsOf(grants: readonly RoleGrant[]): Permission[] {
  return [...new Set<Permission>(['self', ...grants.flatMap((grant) => ROLE_PERMISSIONS[grant.role])])];
}

/** Whether these grants allow `permission`: at `facilityId` when it is given, else somewhere. */
export function allows(grants: readonly RoleGrant[], permission: Permission, facilityId?: string): boolean {
  if (permission === 'self') return true;
  return grants.some(
    (grant) =>
      ROLE_PERMISSIONS[grant.role].includes(permission) &&
      (facilityId === undefined || grant.facilityId === null || grant.facilityId === facilityId),
  );
}

/** Grants that no account may have: a clinical role that names no facility. */
export const unboundGrants = (grants: readonly RoleGrant[]): RoleGrant[] =>
  grants.filter((grant) => grant.facilityId === null && CLINICAL_ROLES.includes(grant.role));

/** The facilities where these grants allow `permission`; null means everywhere. */
export function facilitiesAllowing(grants: readonly RoleGrant[], permission: Permission): string[] | null {
  const allowing = grants.filter((grant) => allows([grant], permission));
  const bound = allowing.flatMap((grant) => grant.facilityId ?? []);
  return bound.length < allowing.length ? null : bound;
}
