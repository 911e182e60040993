export type PageState = 'ringing' | 'accepted' | 'cancelled' | 'exhausted';

export type PageStepState = 'waiting' | 'ringing' | 'accepted' | 'declined' | 'no-answer' | 'skipped' | 'stopped';

/** Where in the chain of escalation a doctor stands. */
export type PageRung = 'first-line' | 'next-in-line' | 'second-line' | 'duty-leader' | 'neighbour';

/** Why a doctor was passed over without ringing. */
export type SkipReason = 'unreachable' | 'in-consult';
