import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMe } from '../../auth/me-context.js';
import { useLive } from '../../live/live-context.js';
import { advise, type CallMode, modeOf, MOST_OF } from '../../room/link-advice.js';
import { atMost, type Rung } from '../../room/link-ladder.js';
import { measureLink, type MeasuredLink } from '../check/measure-link.js';
import type { Consult } from './queries.js';
import type { Place } from './use-place.js';

export interface LobbyLinkState {
  running: boolean;
  failed: boolean;
  found: MeasuredLink | undefined;
  /** What the measurement recommends; null as long as there is none. */
  advised: CallMode | null;
  /** What the call will begin with. */
  mode: CallMode;
  choose: (mode: CallMode) => void;
  again: () => void;
}

/** Measures the link while its doctor waits, and lets the call begin with what fits, or with what they choose. */
export function useLobbyLink(consult: Consult, { room, roomState }: Place): LobbyLinkState {
  const { socket, connection } = useLive();
  const me = useMe();
  const [chosen, setChosen] = useState<CallMode | null>(null);
  // On another page of theirs a consult may run over the same line.
  const isElsewhere = consult.participants.some(({ id, present }) => id === me.practitionerId && present);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['lobby-link', consult.id],
    queryFn: ({ signal }) => measureLink(socket, signal),
    enabled: connection === 'open' && roomState.phase === 'outside' && !isElsewhere,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const measure = data?.measure ?? null;
  const rung = data ? begins(data) : null;
  useEffect(() => {
    if (chosen === null && rung === null) return;
    const most = MOST_OF[chosen ?? 'video'];
    room.link.limit('sending', most);
    room.link.limit('receiving', most);
    // Whoever wants video wants to see it tried, whatever was measured.
    room.link.begin(chosen === 'video' ? 'full' : atMost(rung ?? 'full', most), measure && measure.up);
  }, [room, chosen, rung, measure]);
  const advised = rung && modeOf(rung);
  return {
    running: isFetching,
    failed: error !== null || (data !== undefined && rung === null),
    found: data,
    advised,
    mode: chosen ?? advised ?? 'video',
    choose: setChosen,
    again: () => void refetch(),
  };
}

/** What to begin with; null when no way leads to a relay. Where time ran out on an open way, the link is a slow one. */
function begins({ tried, measure }: MeasuredLink): Rung | null {
  if (measure) return advise(measure);
  return tried.some(({ open }) => open) ? '180p' : null;
}
