import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';

export type Recording = Answer<'get', '/api/v1/consults/{id}/recordings'>[number];
export type RecordingFile = Recording['files'][number];

export const recordingsQuery = (consultId: string) =>
  queryOptions({
    queryKey: keys.consult.recordings(consultId),
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/consults/{id}/recordings', { params: { path: { id: consultId } }, signal })),
  });

/** What one can do about a recording; what is shown of it is asked anew after each act. */
export function useRecordingActs(consultId: string) {
  const queryClient = useQueryClient();
  const done = async (act: Promise<unknown>): Promise<void> => {
    await act;
    await queryClient.invalidateQueries({ queryKey: keys.consult.recordings(consultId) });
  };
  const path = (id: string) => ({ params: { path: { id } } });
  return {
    ask: () => done(take(api.POST('/api/v1/consults/{id}/recordings', path(consultId)))),
    answer: (id: string, agreed: boolean) =>
      done(take(api.POST('/api/v1/recordings/{id}/answers', { ...path(id), body: { agreed } }))),
    stop: (id: string) => done(take(api.POST('/api/v1/recordings/{id}/stop', path(id)))),
    writePatient: (id: string, word: PatientWord) =>
      done(take(api.POST('/api/v1/recordings/{id}/patient-consents', { ...path(id), body: word }))),
    view: (id: string) => take(api.POST('/api/v1/recordings/{id}/viewings', path(id))),
  };
}

export interface PatientWord {
  agreed: boolean;
  way: 'signed' | 'oral-witnessed';
  givenBy: 'self' | 'representative';
  witness: string | null;
}
