import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.js';
import { keys } from './keys.js';

const MOST_RETRIES = 3;

/** The server's clear no stays a no; a missing answer or a failure of the server may pass. */
function mayPass(failures: number, error: unknown): boolean {
  if (!isApiError(error)) return false;
  return failures < MOST_RETRIES && (error.status === 0 || error.status >= 500);
}

/** The session ended, was revoked or was locked elsewhere: asking who is signed in decides what the frame shows. */
function onFailure(error: unknown): void {
  const shut = isApiError(error, 'access.not-signed-in') || isApiError(error, 'access.locked');
  if (shut) void queryClient.invalidateQueries({ queryKey: keys.session });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== keys.session[0]) onFailure(error);
    },
  }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    queries: {
      retry: mayPass,
      // Live events say when something has changed; the time only covers what they cannot.
      staleTime: 30_000,
      // The browser's word "offline" is not trusted for a first attempt: the server may be on this very machine.
      networkMode: 'offlineFirst',
    },
    // An act is never repeated behind the user's back: it fails at once, in words, and the user tries again.
    mutations: { retry: false, networkMode: 'always' },
  },
});
