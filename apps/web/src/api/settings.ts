import { queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from './client.js';
import { keys } from './keys.js';

export type Settings = Answer<'get', '/api/v1/settings'>;

/** What the server tells before anybody signs in. It does not change while it runs. */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => take(api.GET('/api/v1/settings', { signal })),
  staleTime: Infinity,
});
