import type { GuestState } from '#contract';
import type { Guest, GuestAct } from './guest-queries.js';

const ACTS: Readonly<Record<GuestState, readonly GuestAct[]>> = {
  invited: ['revoke'],
  waiting: ['revoke'],
  knocking: ['admit', 'refuse', 'revoke'],
  admitted: ['sendBack', 'revoke'],
  refused: ['admit', 'revoke'],
  revoked: [],
};

/** What can be done with a guest now. */
export const actsFor = ({ state, over }: Pick<Guest, 'state' | 'over'>): readonly GuestAct[] =>
  over ? [] : ACTS[state];

/** Where a guest stands, by the name of its text. */
export const standingOf = ({
  state,
  over,
  present,
}: Pick<Guest, 'state' | 'over' | 'present'>): GuestState | 'over' | 'present' => {
  if (over) return state === 'revoked' ? 'revoked' : 'over';
  return state === 'admitted' && present ? 'present' : state;
};
