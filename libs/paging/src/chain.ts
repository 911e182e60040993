import type { PageRung } from '#contract';
import { type RingPolicy, stepEnd } from './policy.js';

/** Somebody who may be rung, and for which hospital. */
export interface Standby {
  practitionerId: string;
  facilityId: string;
}

/** Those on call when the page begins, each list in the order of asking. */
export interface OnCallLists {
  firstLine: readonly Standby[];
  secondLine: readonly Standby[];
  leader: readonly Standby[];
  neighbour: readonly Standby[];
}

export interface PlannedStep extends Standby {
  step: number;
  rung: PageRung;
  /** When they are to ring at the latest, if everybody before has their time. */
  dueAt: Date;
}

/** Who is rung, in which order and when at the latest. A doctor who stands in several places is rung once, at the first. */
export function buildChain(policy: RingPolicy, lists: OnCallLists, startedAt: Date): PlannedStep[] {
  const everybody = inTurn(policy, inOrder(policy, lists), startedAt);
  // Without the doubles the others come sooner, so the turns are worked out again.
  return inTurn(policy, soonestPerDoctor(everybody), startedAt).map(
    ({ practitionerId, facilityId, rung, turn, latest }, index) => ({
      step: index + 1,
      practitionerId,
      facilityId,
      rung,
      dueAt: latest ?? turn,
    }),
  );
}

/** When each of a chain is rung if all are in reach and nobody answers. */
export const turnsOf = (policy: RingPolicy, chain: readonly PlannedStep[], startedAt: Date): Date[] =>
  inTurn(policy, chain, startedAt).map(({ turn }) => turn);

type Place = Standby & { rung: PageRung };

function inOrder(policy: RingPolicy, lists: OnCallLists): Place[] {
  const onRung: Record<PageRung, readonly Standby[]> = {
    'first-line': lists.firstLine.slice(0, 1),
    'next-in-line': lists.firstLine.slice(1),
    'second-line': lists.secondLine,
    'duty-leader': lists.leader,
    neighbour: lists.neighbour,
  };
  return policy.rungs.flatMap((rung) =>
    onRung[rung].map(({ practitionerId, facilityId }) => ({ practitionerId, facilityId, rung })),
  );
}

interface Turn extends Place {
  /** When it comes, if everybody before has their time. */
  turn: Date;
  /** The promised time of the duty leader. */
  latest: Date | null;
}

function inTurn(policy: RingPolicy, places: readonly Place[], startedAt: Date): Turn[] {
  const { leaderAfterMs } = policy;
  const promised = leaderAfterMs === null ? null : new Date(startedAt.getTime() + leaderAfterMs);
  let next = startedAt;
  return places.map((place) => {
    const latest = place.rung === 'duty-leader' ? promised : null;
    const turn = latest !== null && latest < next ? latest : next;
    const ends = stepEnd(policy, turn);
    // A leader called early rings beside the others and takes nobody's turn.
    if (ends > next) next = ends;
    return { ...place, turn, latest };
  });
}

function soonestPerDoctor(turns: readonly Turn[]): Turn[] {
  const soonest = new Map<string, Turn>();
  for (const turn of turns) {
    const other = soonest.get(turn.practitionerId);
    if (!other || turn.turn < other.turn) soonest.set(turn.practitionerId, turn);
  }
  return turns.filter((turn) => soonest.get(turn.practitionerId) === turn);
}
