import type { CaseState } from '#contract';

/** Under which head a row stands: what is open, what waits for the outcome, drafts, what waits to be closed, the rest. */
export const GROUPS = ['open', 'answered', 'draft', 'reported', 'over'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_OF: Readonly<Record<CaseState, Group>> = {
  ringing: 'open',
  unanswered: 'open',
  accepted: 'open',
  'in-consult': 'open',
  answered: 'answered',
  draft: 'draft',
  'outcome-reported': 'reported',
  closed: 'over',
  withdrawn: 'over',
};

interface Row {
  id: string;
  state: CaseState;
}

/** A row in the place where it was first shown. */
export interface HeldRow<It extends Row> {
  row: It;
  group: Group;
  /** It is no longer in this list, but it does not vanish under somebody's eyes. */
  gone: boolean;
}

export interface HeldList<It extends Row> {
  rows: HeldRow<It>[];
  /** How many came in between and wait to be shown. */
  waiting: number;
}

export const held = <It extends Row>(rows: readonly It[]): HeldList<It> => ({
  rows: rows.map((row) => ({ row, group: GROUP_OF[row.state], gone: false })),
  waiting: 0,
});

/**
 * The shown list after a renewal: every row stays in its place and shows what is new about it; rows after the last
 * shown one are added, since they move nothing; rows that came in between are only counted.
 */
export function renewed<It extends Row>(shown: HeldList<It>, fresh: readonly It[]): HeldList<It> {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.rows.map(({ row }) => row.id));
  const kept = shown.rows.map(({ row, group }) => {
    const now = freshById.get(row.id);
    return { row: now ?? row, group, gone: now === undefined };
  });
  const lastShown = fresh.findLastIndex((row) => shownIds.has(row.id));
  const added = fresh.slice(lastShown + 1);
  const between = fresh.slice(0, lastShown + 1).filter((row) => !shownIds.has(row.id));
  return { rows: [...kept, ...held(added).rows], waiting: between.length };
}
