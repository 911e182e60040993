import { useMe } from '../../auth/me-context.js';

/** The facilities in which the signed-in person works, by their roles. */
export function useOwnFacilityIds(): string[] {
  const { roles } = useMe();
  return [...new Set(roles.flatMap(({ facilityId }) => facilityId ?? []))];
}
