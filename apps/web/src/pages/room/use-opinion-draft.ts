import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, take } from '../../api/client.js';
import { serverNow } from '../../api/server-clock.js';
import { OpinionDraft, type VersionedOpinion } from './opinion-draft.js';
import { consultQuery, type Consult } from './queries.js';

function opinionOf({ questions, opinion, version }: Consult): VersionedOpinion {
  const { codeNames: _names, ...words } = opinion;
  const answers = Object.fromEntries(questions.map(({ id, answer }) => [id, answer ?? '']));
  return { values: { ...words, answers }, version };
}

/** The opinion on a consult while it is written. */
export function useOpinionDraft(consult: Consult): OpinionDraft {
  const queryClient = useQueryClient();
  const [draft] = useState(
    () =>
      new OpinionDraft(opinionOf(consult), {
        save: async ({ values: { answers, secondaryCodes, ...words }, version }) => {
          const saved = await take(
            api.PUT('/api/v1/consults/{id}/opinion', {
              params: { path: { id: consult.id } },
              body: {
                ...words,
                version,
                secondaryCodes: [...secondaryCodes],
                answers: Object.entries(answers).map(([questionId, text]) => ({ questionId, text })),
              },
            }),
          );
          return saved.version;
        },
        load: async () => opinionOf(await queryClient.query({ ...consultQuery(consult.id), staleTime: 0 })),
        now: serverNow,
      }),
  );
  useEffect(() => draft.receive(opinionOf(consult)), [draft, consult]);
  useEffect(() => () => draft.close(), [draft]);
  return draft;
}
