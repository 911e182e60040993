import { notify } from '../components/notify.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, take } from '../api/client.js';
import { useErrorText } from '../api/error-text.js';
import { keys } from '../api/keys.js';
import { may, useMe } from '../auth/me-context.js';
import { DeclineDialog } from './decline-dialog.js';
import { RingsContext, type Rings } from './rings-context.js';
import { byUrgency, ringsQuery, type Ring } from './rings-query.js';
import { useRingAlarm } from './use-ring-alarm.js';

const NONE: readonly Ring[] = [];

/** Knows what rings this person, sounds the alarm, and carries out the answer. */
export function RingProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('rings');
  const { t: common } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const textOf = useErrorText();
  const { data } = useQuery({ ...ringsQuery, enabled: may(me, 'page.answer') && !me.locked });
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set());
  const [declining, setDeclining] = useState<Ring | null>(null);

  const {
    mutate: accept,
    isPending,
    variables,
  } = useMutation({
    mutationFn: (ring: Ring) => take(api.POST('/api/v1/pages/{id}/accept', { params: { path: { id: ring.pageId } } })),
    onSuccess: ({ consultId }) => navigate(`/consults/${consultId}`),
    onError: (error) => notify(textOf(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.rings }),
  });

  const rings = useMemo(() => (data ? [...data].sort(byUrgency) : NONE), [data]);
  const loud = rings.find((ring) => !ring.quiet && !silenced.has(loudKey(ring)));
  const pace = loud === undefined ? null : loud.priority === 1 ? 'emergency' : 'calm';
  useRingAlarm(pace, loud ? t('title', { word: common(`priority.${loud.priority}`) }) : null);

  const value = useMemo<Rings>(() => {
    const silence = (ring: Ring): void => setSilenced((before) => new Set(before).add(loudKey(ring)));
    return {
      rings,
      accept,
      acceptingPageId: isPending ? variables.pageId : null,
      decline: setDeclining,
      lookFirst(ring) {
        silence(ring);
        void navigate(`/cases/${ring.caseId}`);
      },
      silence,
      isSilenced: (ring) => ring.quiet || silenced.has(loudKey(ring)),
    };
  }, [rings, accept, isPending, variables, navigate, silenced]);

  return (
    <RingsContext value={value}>
      {children}
      <DeclineDialog ring={declining} onClose={() => setDeclining(null)} />
    </RingsContext>
  );
}

/** A silenced step stays silent; when the chain comes round to the same doctor again, it is loud again. */
const loudKey = ({ pageId, step }: Ring): string => `${pageId} ${step}`;
