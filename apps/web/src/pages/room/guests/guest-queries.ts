import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, take, type Answer } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';

export type Guest = Answer<'get', '/api/v1/consults/{id}/guests'>[number];

export interface Invitation {
  name: string;
  organisation: string;
  role: string;
  minutes: number;
}

export const guestsQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.guests(consultId),
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/consults/{id}/guests', { params: { path: { id: consultId } }, signal })),
  });

/** What can be done with somebody who stands outside, or is in. */
export type GuestAct = 'admit' | 'refuse' | 'sendBack' | 'revoke';

/** What the doctors of a consult do with its guests; the list is asked anew after each act. */
export function useGuestActs(consultId: string) {
  const queryClient = useQueryClient();
  const done = async <Value>(act: Promise<Value>): Promise<Value> => {
    const value = await act;
    await queryClient.invalidateQueries({ queryKey: keys.consult.guests(consultId) });
    return value;
  };
  const at = (guestId: string) => ({ params: { path: { id: consultId, guestId } } });
  const acts: Record<GuestAct, (guestId: string) => Promise<unknown>> = {
    admit: (id) => done(take(api.POST('/api/v1/consults/{id}/guests/{guestId}/admit', at(id)))),
    refuse: (id) => done(take(api.POST('/api/v1/consults/{id}/guests/{guestId}/refuse', at(id)))),
    sendBack: (id) => done(take(api.POST('/api/v1/consults/{id}/guests/{guestId}/send-back', at(id)))),
    revoke: (id) => done(take(api.DELETE('/api/v1/consults/{id}/guests/{guestId}', at(id)))),
  };
  return {
    ...acts,
    invite: (body: Invitation) =>
      done(take(api.POST('/api/v1/consults/{id}/guests', { params: { path: { id: consultId } }, body }))),
  };
}
