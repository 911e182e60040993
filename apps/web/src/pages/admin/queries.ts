import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import type { AuditFilter } from './audit-filter.js';

export type Person = Answer<'get', '/api/v1/people'>[number];
export type RoleGrant = Person['roles'][number];
export type AuditEvent = Answer<'post', '/api/v1/audit/search'>['events'][number];

/** Under the directory's key: whatever changes people there changes them here. */
export const peopleQuery = queryOptions({
  queryKey: [...keys.directory, 'people'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/people', { signal })),
});

const PAGE = 50;
const FIRST_PAGE: { cursor?: string } = {};

/** Newest first, a page at a time. By POST: ids of patients stay out of addresses. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.admin, 'audit', filter],
    queryFn: ({ signal, pageParam }) =>
      take(api.POST('/api/v1/audit/search', { body: { ...filter, ...pageParam, limit: PAGE }, signal })),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ next }) => (next === null ? undefined : { cursor: next }),
  });
