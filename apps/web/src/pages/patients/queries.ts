import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';

export type PatientView = Answer<'get', '/api/v1/patients/{id}'>;
export type FoundPatient = Answer<'post', '/api/v1/patients/search'>[number];

export const patientQuery = (id: string) =>
  queryOptions({
    queryKey: keys.patient.one(id),
    queryFn: ({ signal }) => take(api.GET('/api/v1/patients/{id}', { params: { path: { id } }, signal })),
  });

/** By name without accents, or by a whole number; the latest ones without a text. */
export const patientSearchQuery = (text: string) =>
  queryOptions({
    queryKey: [...keys.patient.all, 'search', text],
    queryFn: ({ signal }) => take(api.POST('/api/v1/patients/search', { body: { text }, signal })),
    placeholderData: keepPreviousData,
  });

export const communeSearchQuery = (text: string) =>
  queryOptions({
    queryKey: [...keys.directory, 'communes', text],
    queryFn: ({ signal }) => take(api.POST('/api/v1/communes/search', { body: { text }, signal })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
