import { useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import type { CaseView } from '../queries.js';
import { vitalsInput, type VitalsEntry } from './vitals-entry.js';

/** Gives the call that keeps a set of vital signs; sent again under its id, it makes no second one. */
export function useVitalsSave(caseId: string): (entry: VitalsEntry) => Promise<CaseView> {
  const queryClient = useQueryClient();
  return async (entry) => {
    const kase = await take(
      api.POST('/api/v1/cases/{id}/vitals', { params: { path: { id: caseId } }, body: vitalsInput(entry) }),
    );
    queryClient.setQueryData(keys.case.one(caseId), kase);
    return kase;
  };
}
