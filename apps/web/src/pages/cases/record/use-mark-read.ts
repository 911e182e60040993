import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, take } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import { useLiveEvent } from '../../../live/live-context.js';
import type { CaseView } from '../queries.js';

/** Takes the mark of what is new off a case that is being looked at; its messages only once they are on screen. */
export function useMarkRead({ id, updatedAt, unreadMessages }: CaseView, threadShown: boolean): void {
  const queryClient = useQueryClient();
  const seen = threadShown || unreadMessages === 0;
  useEffect(() => {
    if (!seen) return;
    take(api.POST('/api/v1/cases/{id}/read', { params: { path: { id } } })).then(
      () => queryClient.invalidateQueries({ queryKey: keys.case.lists }),
      // The mark stays until the next look: nothing is lost by that.
      () => undefined,
    );
  }, [id, updatedAt, unreadMessages, seen, queryClient]);
  useLiveEvent('CaseMessagePosted', ({ caseId }) => {
    if (caseId === id) void queryClient.invalidateQueries({ queryKey: keys.case.one(id), exact: true });
  });
}
