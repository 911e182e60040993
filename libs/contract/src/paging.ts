export const PAGE_STATES = ['ringing', 'accepted', 'cancelled', 'exhausted'] as const;
export type PageState = (typeof PAGE_STATES)[number];

export const PAGE_STEP_STATES = [
  'waiting',
  'ringing',
  'accepted',
  'declined',
  'no-answer',
  'skipped',
  'stopped',
] as const;
export type PageStepState = (typeof PAGE_STEP_STATES)[number];

/** Where in the chain of escalation a doctor stands. */
export const PAGE_RUNGS = ['first-line', 'next-in-line', 'second-line', 'duty-leader', 'neighbour'] as const;
export type PageRung = (typeof PAGE_RUNGS)[number];

/** Why a doctor was passed over without ringing. */
export const SKIP_REASONS = ['unreachable', 'in-consult'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
