import { queryOptions } from '@tanstack/react-query';
import { isApiError } from '../api/api-error.js';
import { api, take, type Answer } from '../api/client.js';
import { keys } from '../api/keys.js';

/** Who is signed in, as the server says it; `locked` after idleness. */
export type Me = Answer<'get', '/api/v1/auth/me'>;

/** Null: nobody is signed in. */
async function askSession(signal: AbortSignal): Promise<Me | null> {
  try {
    return await take(api.GET('/api/v1/auth/me', { signal }));
  } catch (error) {
    if (isApiError(error) && error.status === 401) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => askSession(signal),
  staleTime: 5 * 60_000,
});
