import type { Permission, RoleGrant } from '#contract';
import { NotAPractitioner } from './access.errors.js';
import { allows, CLINICAL_ROLES } from './permissions.js';

/** Who is asking. */
export interface Actor {
  accountId: string;
  /** Null for an account that treats nobody, as an administrator's. */
  practitionerId: string | null;
  name: string;
  grants: readonly RoleGrant[];
  /** The facilities where a clinical role holds. */
  facilityIds: readonly string[];
  sessionId: string;
}

/** The facilities where these grants hold a clinical role. */
export const clinicalFacilities = (grants: readonly RoleGrant[]): string[] => [
  ...new Set(
    grants.flatMap((grant) =>
      grant.facilityId !== null && CLINICAL_ROLES.includes(grant.role) ? [grant.facilityId] : [],
    ),
  ),
];

/** Whether the actor holds `permission`: at `facilityId` when it is given, else somewhere. */
export const holds = (actor: Pick<Actor, 'grants'>, permission: Permission, facilityId?: string): boolean =>
  allows(actor.grants, permission, facilityId);

/** The practitioner who is asking; only one may do clinical work. */
export function clinician(actor: Pick<Actor, 'practitionerId'>): string {
  if (actor.practitionerId === null) throw new NotAPractitioner();
  return actor.practitionerId;
}
