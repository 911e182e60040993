import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../../api/client.js';
import { serverNow } from '../../../api/server-clock.js';
import { newId } from '../new-id.js';
import { messagesQuery, timelineQuery, type CaseEvent, type CaseMessage } from '../queries.js';
import { threadOf, type ThreadItem } from './thread-items.js';

/** A message on its way: shown at once, and kept when it does not get there. */
export interface Outgoing {
  id: string;
  text: string;
  sentAt: string;
  error: unknown;
}

export interface ThreadState {
  items: readonly ThreadItem<CaseEvent, CaseMessage>[];
  outgoing: readonly Outgoing[];
  isPending: boolean;
  error: unknown;
  reload: () => void;
  send: (text: string) => void;
  sendAgain: (id: string) => void;
}

export function useThread(caseId: string): ThreadState {
  const queryClient = useQueryClient();
  const messages = useQuery(messagesQuery(caseId));
  const events = useQuery(timelineQuery(caseId));
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);

  const deliver = async ({ id, text }: Pick<Outgoing, 'id' | 'text'>): Promise<void> => {
    setOutgoing((before) => before.map((each) => (each.id === id ? { ...each, error: null } : each)));
    try {
      const [posted] = await take(
        api.POST('/api/v1/cases/{id}/messages', { params: { path: { id: caseId } }, body: { id, text } }),
      );
      queryClient.setQueryData(messagesQuery(caseId).queryKey, (before) =>
        before && posted && !before.some((each) => each.id === posted.id) ? [...before, posted] : before,
      );
      setOutgoing((before) => before.filter((each) => each.id !== id));
    } catch (error) {
      setOutgoing((before) => before.map((each) => (each.id === id ? { ...each, error } : each)));
    }
  };

  const known = new Set(messages.data?.map(({ id }) => id));
  return {
    items: threadOf(events.data ?? [], messages.data ?? []),
    // The live word of a message can be quicker than the answer to its sending.
    outgoing: outgoing.filter(({ id }) => !known.has(id)),
    isPending: messages.isPending || events.isPending,
    error: messages.error ?? events.error,
    reload: () => void Promise.all([messages.refetch(), events.refetch()]),
    send(text) {
      const message: Outgoing = { id: newId(), text, sentAt: new Date(serverNow()).toISOString(), error: null };
      setOutgoing((before) => [...before, message]);
      void deliver(message);
    },
    sendAgain(id) {
      const message = outgoing.find((each) => each.id === id);
      if (message) void deliver(message);
    },
  };
}
