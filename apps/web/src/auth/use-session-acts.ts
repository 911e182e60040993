import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, take } from '../api/client.js';
import { keys } from '../api/keys.js';
import { sessionQuery, type Session } from './session.js';

/** What a person can do with the session from anywhere in the frame. */
export interface SessionActs {
  lock: () => Promise<void>;
  unlock: (password: string) => Promise<void>;
  signOut: () => Promise<void>;
}

export function useSessionActs(): SessionActs {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const show = (session: Session): void => void queryClient.setQueryData(sessionQuery.queryKey, session);
    return {
      async lock() {
        // The screen closes even when the server cannot be told: who walks away must not leave a patient on it.
        await queryClient.cancelQueries({ queryKey: keys.session });
        show({ state: 'locked' });
        await take(api.POST('/api/v1/auth/lock'));
      },
      async unlock(password) {
        await take(api.POST('/api/v1/auth/unlock', { body: { password } }));
        await queryClient.invalidateQueries();
      },
      async signOut() {
        await take(api.POST('/api/v1/auth/sign-out'));
        queryClient.clear();
        show({ state: 'none' });
      },
    };
  }, [queryClient]);
}
