import { ROLES, type Role } from '#contract';
import type { Me } from '../../auth/session.js';
import type { RoleGrant } from './queries.js';

/** Roles that a facility's administrator hands out there. The server decides; this only offers what it would take. */
const LOCAL_ROLES: readonly Role[] = ['clinician', 'specialist', 'rota-admin', 'facility-admin'];

/** Roles that treat patients hold at a facility, never everywhere. */
const CLINICAL_ROLES: readonly Role[] = ['clinician', 'specialist'];

/** The facilities whose people this person manages; null means all. */
export function managedFacilities({ roles }: Pick<Me, 'roles'>): string[] | null {
  if (roles.some(({ role, facilityId }) => role === 'system-admin' && facilityId === null)) return null;
  return roles.flatMap(({ role, facilityId }) =>
    facilityId !== null && (role === 'facility-admin' || role === 'system-admin') ? [facilityId] : [],
  );
}

export const offeredRoles = (managed: readonly string[] | null): readonly Role[] =>
  managed === null ? ROLES : LOCAL_ROLES;

export const mayHoldEverywhere = (role: Role, managed: readonly string[] | null): boolean =>
  managed === null && !CLINICAL_ROLES.includes(role);

/** Whether somebody who manages `managed` may give or take this role. */
export const mayGrant = (managed: readonly string[] | null, { role, facilityId }: RoleGrant): boolean =>
  managed === null || (facilityId !== null && managed.includes(facilityId) && LOCAL_ROLES.includes(role));
