import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../auth/me-context.js';
import { inFacilityOrder } from '../directory/facility-order.js';
import { facilitiesQuery } from '../directory/queries.js';
import { useFacilityName } from '../directory/use-facility-name.js';
import { managedFacilities } from './reach.js';

/** The facilities whose people the signed-in person manages, as choices of a list. */
export function useManagedFacilities(): { value: string; label: string }[] {
  const managed = managedFacilities(useMe());
  const facilityName = useFacilityName();
  const { data } = useQuery(facilitiesQuery);
  return inFacilityOrder(data ?? [])
    .filter(({ id }) => managed === null || managed.includes(id))
    .map((facility) => ({ value: facility.id, label: facilityName(facility) }));
}
