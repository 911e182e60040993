import { infiniteQueryOptions } from '@tanstack/react-query';
import { CASE_STATES, type CaseState, type WorklistView } from '#contract';
import { api, take, type Answer } from '../../../api/client.js';
import { keys } from '../../../api/keys.js';
import { GROUP_OF, type Group } from './held-rows.js';

export type WorklistRow = Answer<'post', '/api/v1/cases/search'>['rows'][number];

export interface WorklistFilter {
  view: WorklistView;
  group: Group | null;
  text: string;
}

const statesOf = (group: Group): CaseState[] => CASE_STATES.filter((state) => GROUP_OF[state] === group);

/** Pages of the list, each going on where the one before ended. By POST: a name never stands in an address. */
export const worklistQuery = ({ view, group, text }: WorklistFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.case.lists, view, group, text],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.POST('/api/v1/cases/search', {
          body: {
            view,
            ...(group && { states: statesOf(group) }),
            ...(text !== '' && { text }),
            ...(pageParam !== null && { cursor: pageParam }),
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
