import { queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../api/client.js';
import { keys } from '../api/keys.js';
import { serverNow } from '../api/server-clock.js';

/** A case that rings this person now. */
export type Ring = Answer<'get', '/api/v1/pages/mine'>[number];

/** Asked again when the first ring should have ended, in case the word of it was lost. */
const AFTER_END_MS = 1_500;
const AT_LEAST_MS = 1_000;

export const ringsQuery = queryOptions({
  queryKey: keys.rings,
  queryFn: ({ signal }) => take(api.GET('/api/v1/pages/mine', { signal })),
  staleTime: 0,
  refetchInterval: ({ state }) => {
    const ends = state.data?.map(({ ringUntil }) => Date.parse(ringUntil)) ?? [];
    return ends.length === 0 ? false : Math.max(Math.min(...ends) - serverNow() + AFTER_END_MS, AT_LEAST_MS);
  },
});

/** The most urgent first, then the one that ends first. */
export const byUrgency = (one: Ring, other: Ring): number =>
  one.priority - other.priority || Date.parse(one.ringUntil) - Date.parse(other.ringUntil);
