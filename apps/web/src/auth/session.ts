import { queryOptions } from '@tanstack/react-query';
import { isApiError } from '../api/api-error.js';
import { api, take, type Answer } from '../api/client.js';
import { keys } from '../api/keys.js';

/** Who is signed in, as the server says it. */
export type Me = Answer<'get', '/api/v1/auth/me'>;

/** The browser's session: nobody, locked after idleness, or open. */
export type Session = { state: 'none' } | { state: 'locked' } | { state: 'open'; me: Me };

export const LOCKED = 'access.locked';

async function askSession(signal: AbortSignal): Promise<Session> {
  try {
    return { state: 'open', me: await take(api.GET('/api/v1/auth/me', { signal })) };
  } catch (error) {
    if (isApiError(error, LOCKED)) return { state: 'locked' };
    if (isApiError(error) && error.status === 401) return { state: 'none' };
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => askSession(signal),
  staleTime: 5 * 60_000,
});
