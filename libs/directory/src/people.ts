import type { Role, RoleGrant } from '#contract';

/** Roles that a facility administrator hands out in their own facility. */
const LOCAL_ROLES: readonly Role[] = ['clinician', 'specialist', 'rota-admin', 'facility-admin'];

/** Facilities whose people an administrator manages; null means all of them. */
export function managedFacilities(grants: readonly RoleGrant[]): readonly string[] | null {
  if (grants.some((grant) => grant.role === 'system-admin' && grant.facilityId === null)) return null;
  return grants
    .filter((grant) => grant.role === 'facility-admin' || grant.role === 'system-admin')
    .flatMap((grant) => grant.facilityId ?? []);
}

/** Whether somebody who manages `managed` may hand out `grant`: nobody gives a reach beyond their own. */
export function mayGrant(managed: readonly string[] | null, grant: RoleGrant): boolean {
  if (managed === null) return true;
  return grant.facilityId !== null && managed.includes(grant.facilityId) && LOCAL_ROLES.includes(grant.role);
}

/** Whether all that these grants reach lies within `managed`: whoever rules an account holds what it holds. */
export const isWithinReach = (managed: readonly string[] | null, grants: readonly RoleGrant[]): boolean =>
  grants.every((grant) => mayGrant(managed, grant));

/** Changes of roles between two sets, to refuse only what is new or taken away. */
export function changedGrants(before: readonly RoleGrant[], after: readonly RoleGrant[]): RoleGrant[] {
  const missingIn = (others: readonly RoleGrant[]) => (grant: RoleGrant) =>
    !others.some((other) => other.role === grant.role && other.facilityId === grant.facilityId);
  return [...before.filter(missingIn(after)), ...after.filter(missingIn(before))];
}
