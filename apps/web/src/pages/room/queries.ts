import { queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { REACH_EVERY_MS } from '../../live/reach.js';

export type Consult = Answer<'get', '/api/v1/consults/{id}'>;
export type ConsultPerson = Consult['participants'][number];
export type Kase = Answer<'get', '/api/v1/cases/{id}'>;
export type VitalSigns = Kase['vitals'][number];
export type CaseFile = Kase['attachments'][number];
export type Message = Answer<'get', '/api/v1/cases/{id}/messages'>[number];
export type Minutes = Answer<'get', '/api/v1/consults/{id}/minutes'>;
export type MinutesText = Minutes['content']['text'];
export type Diagnosis = Answer<'post', '/api/v1/icd10/search'>[number];

const path = (id: string) => ({ path: { id } });

export const consultQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.one(consultId),
    queryFn: ({ signal }) => take(api.GET('/api/v1/consults/{id}', { params: path(consultId), signal })),
  });

/** Its people alone, asked anew while somebody waits for them. */
export const peopleQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.people(consultId),
    queryFn: ({ signal }) => take(api.GET('/api/v1/consults/{id}/people', { params: path(consultId), signal })),
    refetchInterval: REACH_EVERY_MS,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.case.one(caseId),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}', { params: path(caseId), signal })),
  });

export const messagesQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.case.part(caseId, 'messages'),
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{id}/messages', { params: path(caseId), signal })),
  });

export const minutesQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.minutes(consultId),
    queryFn: ({ signal }) => take(api.GET('/api/v1/consults/{id}/minutes', { params: path(consultId), signal })),
  });

/** A version that was replaced never changes again. */
export const oldMinutesQuery = (consultId: string, version: number) =>
  queryOptions({
    queryKey: [...keys.consult.minutes(consultId), 'version', version],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/consults/{id}/minutes/versions/{version}', {
          params: { path: { id: consultId, version } },
          signal,
        }),
      ),
  });

export const diagnosesQuery = (text: string) =>
  queryOptions({
    queryKey: ['icd10', text],
    queryFn: ({ signal }) => take(api.POST('/api/v1/icd10/search', { body: { text }, signal })),
    staleTime: Infinity,
  });

export type QualityMinute = Answer<'get', '/api/v1/consults/{id}/quality'>[number];

/** How pictures and sound were, minute by minute. */
export const qualityQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.quality(consultId),
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/consults/{id}/quality', { params: { path: { id: consultId } }, signal })),
  });
