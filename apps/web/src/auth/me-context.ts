import { createContext, useContext } from 'react';
import type { Permission, Role } from '#contract';
import type { Me } from './session.js';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; on every page but the sign-in page there is somebody. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of SignedIn');
  return me;
}

/** Whether to offer something at all. The server decides when it is done. */
export const may = (me: Me, permission: Permission): boolean => me.permissions.includes(permission);

/** Whether this person holds one of the roles, in this facility if one is named. */
export function holdsRole(me: Me, roles: readonly Role[], facilityId?: string): boolean {
  return me.roles.some(
    (grant) =>
      roles.includes(grant.role) &&
      (facilityId === undefined || grant.facilityId === null || grant.facilityId === facilityId),
  );
}
