import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client.js';
import { serverNow } from '../../api/server-clock.js';
import { newId } from '../cases/new-id.js';
import { messagesQuery, type Consult, type Message } from './queries.js';

/** A message that is on its way, or did not arrive. */
export interface Sending {
  id: string;
  text: string;
  sentAt: string;
  failed: boolean;
}

interface Thread {
  messages: readonly Message[];
  /** Not in `messages` yet. */
  sending: readonly Sending[];
  isPending: boolean;
  error: unknown;
  refetch: () => void;
  /** Sent again with the same id, it makes no second message. */
  send: (text: string, id?: string) => void;
}

/** The case's own thread, with one's own messages in it before the server has them. */
export function useThread({ id: consultId, caseId }: Pick<Consult, 'id' | 'caseId'>): Thread {
  const queryClient = useQueryClient();
  const query = useQuery(messagesQuery(caseId));
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const { queryKey } = messagesQuery(caseId);

  const without = (id: string) => (all: readonly Sending[]) => all.filter((each) => each.id !== id);
  const { mutate } = useMutation({
    mutationFn: ({ id, text }: Pick<Sending, 'id' | 'text'>) =>
      take(
        api.POST('/api/v1/cases/{id}/messages', { params: { path: { id: caseId } }, body: { id, text, consultId } }),
      ),
    onMutate: ({ id, text }) => {
      const message = { id, text, sentAt: new Date(serverNow()).toISOString(), failed: false };
      setSending((all) => [...without(id)(all), message]);
    },
    onSuccess: (posted, { id }) => {
      queryClient.setQueryData(
        queryKey,
        (all) => all && [...all.filter((each) => !posted.some((one) => one.id === each.id)), ...posted],
      );
      setSending(without(id));
    },
    onError: (_error, { id }) =>
      setSending((all) => all.map((each) => (each.id === id ? { ...each, failed: true } : each))),
  });

  const messages = query.data ?? [];
  return {
    messages,
    sending: sending.filter(({ id }) => !messages.some((message) => message.id === id)),
    isPending: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
    send: (text, id = newId()) => mutate({ id, text }),
  };
}

/** How many messages of others have come since the thread was last in sight. */
export function useUnreadMessages(caseId: string, inSight: boolean): number {
  const { data } = useQuery(messagesQuery(caseId));
  const others = data?.filter(({ mine }) => !mine).length;
  const [seen, setSeen] = useState<number | null>(null);
  // What was there on entering counts as read: the case's page tells of that.
  if (others !== undefined && (seen === null || (inSight && seen !== others))) setSeen(others);
  return Math.max(0, (others ?? 0) - (seen ?? others ?? 0));
}
