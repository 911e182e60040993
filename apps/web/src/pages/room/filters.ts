import type { FilterState } from '../../room/filtered-track.js';
import { FILTER_KINDS, type FilterKind } from '../../room/own-media.js';
import { canStreamTracks } from '../../room/track-streams.js';
import type { Place } from './use-place.js';

interface Filter {
  kind: FilterKind;
  state: FilterState;
  turn: (wanted: boolean) => void;
}

/** What this browser can do to what is sent, and whether it does. */
export const filtersOf = ({ own, ownState: { filters } }: Pick<Place, 'own' | 'ownState'>): Filter[] =>
  canStreamTracks()
    ? FILTER_KINDS.map((kind) => ({ kind, state: filters[kind], turn: (wanted) => own.setFilter(kind, wanted) }))
    : [];
