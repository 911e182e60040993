import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { isApiError } from '../../api/api-error.js';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { REACH_EVERY_MS } from '../../live/reach.js';

export type CaseView = Answer<'get', '/api/v1/cases/{id}'>;
export type CaseEvent = Answer<'get', '/api/v1/cases/{id}/timeline'>[number];
export type CaseMessage = Answer<'get', '/api/v1/cases/{id}/messages'>[number];
export type RingTravel = Answer<'get', '/api/v1/cases/{id}/page'>;
export type RingStep = RingTravel['steps'][number];
export type VitalsView = CaseView['vitals'][number];
export type Attachment = CaseView['attachments'][number];
export type Person = NonNullable<CaseView['requester']>;

const path = (id: string) => ({ path: { id } });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: keys.case.one(id),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}', { params: path(id), signal })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: keys.case.part(id, 'timeline'),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}/timeline', { params: path(id), signal })),
  });

export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.case.part(id, 'messages'),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}/messages', { params: path(id), signal })),
  });

/** The consult that a taken case has: the way into its room and to its minutes. */
export const caseConsultQuery = (id: string) =>
  queryOptions({
    queryKey: keys.case.part(id, 'consult'),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}/consult', { params: path(id), signal })),
  });

/** Right after sending there is no ring yet: it begins a moment later, and a live event tells. */
const UNTIL_IT_RINGS_MS = 1_500;
/** In case the word that a ring went on was lost. */
const WHILE_IT_RINGS_MS = 15_000;

/** How the ring travels; null while it has not begun. */
export const ringTravelQuery = (id: string) =>
  queryOptions({
    queryKey: keys.case.part(id, 'page'),
    queryFn: async ({ signal }): Promise<RingTravel | null> => {
      try {
        return await take(api.GET('/api/v1/cases/{id}/page', { params: path(id), signal }));
      } catch (error) {
        if (isApiError(error, 'paging.page-not-found')) return null;
        throw error;
      }
    },
    refetchInterval: ({ state: { data } }) => {
      if (data === null) return UNTIL_IT_RINGS_MS;
      return data?.state === 'ringing' ? WHILE_IT_RINGS_MS : false;
    },
  });

/** Who would be called if the case, as saved in this version, were sent now. */
export const ringPlanQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: [...keys.case.part(caseId, 'ring-plan'), version],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}/ring-plan', { params: path(caseId), signal })),
    placeholderData: keepPreviousData,
    refetchInterval: REACH_EVERY_MS,
  });

/** Where a facility may ask, and what. */
export const consultingQuery = (facilityId: string) =>
  queryOptions({
    queryKey: [...keys.directory, 'consulting', facilityId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/facilities/{id}/consulting', { params: path(facilityId), signal })),
  });
