import { queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import type { Span } from './week.js';

export type DutyView = Answer<'get', '/api/v1/rota'>[number];
export type DutyLine = DutyView['line'];
export type DutyPresence = DutyView['presence'];

/** Time passes by itself: whoever begins at 07:00 is shown soon after. */
const NOW_AGAIN_MS = 60_000;

export const dutiesQuery = (facilityId: string, span: Span) => {
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
  return queryOptions({
    queryKey: [...keys.rota.facility(facilityId), from, to],
    queryFn: ({ signal }) => take(api.GET('/api/v1/rota', { params: { query: { facilityId, from, to } }, signal })),
  });
};

export const nowQuery = (facilityId: string) =>
  queryOptions({
    queryKey: [...keys.rota.now, facilityId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/rota/now', { params: { query: { facilityId } }, signal })),
    refetchInterval: NOW_AGAIN_MS,
  });
