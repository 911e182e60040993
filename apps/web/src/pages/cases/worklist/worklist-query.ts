import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import { bodyOf, type WorklistFilter } from './case-filter.js';

export type WorklistRow = Answer<'post', '/api/v1/cases/search'>['rows'][number];

/** Pages of the list, each going on where the one before ended. By POST: a name never stands in an address. */
export const worklistQuery = (filter: WorklistFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.case.lists, filter],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.POST('/api/v1/cases/search', {
          body: { ...bodyOf(filter), ...(pageParam !== null && { cursor: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
