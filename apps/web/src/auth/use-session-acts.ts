import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isApiError } from '../api/api-error.js';
import { api, take } from '../api/client.js';
import { keys } from '../api/keys.js';
import { sessionQuery } from './session.js';

/** What a person can do with the session from anywhere in the frame. */
export interface SessionActs {
  lock: () => Promise<void>;
  unlock: (password: string) => Promise<void>;
  signOut: () => Promise<void>;
}

export function useSessionActs(): SessionActs {
  const queryClient = useQueryClient();
  return useMemo(
    () => ({
      async lock() {
        // The screen closes even when the server cannot be told: who walks away must not leave a patient on it.
        await queryClient.cancelQueries({ queryKey: keys.session });
        queryClient.setQueryData(sessionQuery.queryKey, (me) => me && { ...me, locked: true });
        try {
          await take(api.POST('/api/v1/auth/lock'));
        } catch (error) {
          if (isApiError(error, 'access.in-consult')) await queryClient.invalidateQueries({ queryKey: keys.session });
          throw error;
        }
      },
      async unlock(password) {
        await take(api.POST('/api/v1/auth/unlock', { body: { password } }));
        await queryClient.invalidateQueries();
      },
      async signOut() {
        await take(api.POST('/api/v1/auth/sign-out'));
        // A real load: nothing of what was seen stays in the memory of a shared computer, nor the way back to it.
        location.assign('/sign-in');
      },
    }),
    [queryClient],
  );
}
