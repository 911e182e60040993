import { createContext, useContext } from 'react';
import type { Role } from '#contract';
import type { Me } from './session.js';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; on every page but the sign-in page there is somebody. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of SignedIn');
  return me;
}

/** Whether this person holds one of the roles, in this facility if one is named. The server decides in the end. */
export function holdsRole(me: Me, roles: readonly Role[], facilityId?: string): boolean {
  return me.roles.some(
    (grant) =>
      roles.includes(grant.role) &&
      (facilityId === undefined || grant.facilityId === null || grant.facilityId === facilityId),
  );
}
