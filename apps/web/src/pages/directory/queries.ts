import { queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';

export type Facility = Answer<'get', '/api/v1/facilities'>[number];
export type StaffMember = Answer<'get', '/api/v1/facilities/{id}/staff'>[number];
export type Agreement = Answer<'get', '/api/v1/agreements'>[number];

export const facilitiesQuery = queryOptions({
  queryKey: [...keys.directory, 'facilities'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/facilities', { signal })),
});

export const staffQuery = (facilityId: string) =>
  queryOptions({
    queryKey: [...keys.directory, 'staff', facilityId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/facilities/{id}/staff', { params: { path: { id: facilityId } }, signal })),
  });

export const agreementsQuery = queryOptions({
  queryKey: [...keys.directory, 'agreements'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/agreements', { signal })),
});

export const specialtiesQuery = queryOptions({
  queryKey: [...keys.directory, 'specialties'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/specialties', { signal })),
  staleTime: Infinity,
});
