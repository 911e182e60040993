export type PageState = 'ringing' | 'accepted' | 'cancelled' | 'exhausted';

export type PageStepState = 'waiting' | 'ringing' | 'accepted' | 'declined' | 'no-answer' | 'skipped' | 'stopped';

/** Where in the chain of escalation a doctor stands. */
export type PageRung = 'first-line' | 'next-in-line' | 'second-line' | 'duty-leader' | 'neighbour';

/** Whether a ring would be seen: at an open page, and not in the middle of a consult. */
export type Reachability = 'reachable' | 'unreachable' | 'in-consult';

/** What is known of somebody before they are rung. */
export interface Reach {
  state: Reachability;
  /** No page of theirs has a line on which one can talk without waiting. */
  weakLink: boolean;
}

/** Why a doctor was passed over without ringing. */
export type SkipReason = 'unreachable' | 'in-consult';
