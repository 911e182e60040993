import type { PageRung, PageState, PageStepState, Priority, SkipReason } from '#contract';

/** The search for a doctor who takes a case: one ring that travels along a chain. */
export interface Page {
  id: string;
  caseId: string;
  state: PageState;
  priority: Priority;
  specialtyCode: string;
  startedBy: string;
  startedAt: Date;
  endedAt: Date | null;
  acceptedBy: string | null;
  cancelReason: string | null;
}

/** One doctor's turn in a page. */
export interface PageStep {
  pageId: string;
  /** From 1, in the order of the chain. */
  step: number;
  practitionerId: string;
  facilityId: string;
  rung: PageRung;
  state: PageStepState;
  /** When it is to ring at the latest; sooner when those before are done sooner. */
  dueAt: Date;
  rangAt: Date | null;
  ringUntil: Date | null;
  endedAt: Date | null;
  skipReason: SkipReason | null;
  declineReason: string | null;
}

/** A page with all its steps, in order: what every rule decides on. */
export interface PageBook {
  page: Page;
  steps: readonly PageStep[];
}

/** A ringing step with what its doctor is shown of the case. */
export interface Ring {
  pageId: string;
  caseId: string;
  patientId: string;
  step: number;
  priority: Priority;
  specialtyCode: string;
  requestingFacilityName: string;
  question: string;
  ringUntil: Date;
  remainingMs: number;
}

export const NEXT_PAGE_STATES: Record<PageState, readonly PageState[]> = {
  ringing: ['accepted', 'cancelled', 'exhausted'],
  accepted: [],
  cancelled: [],
  exhausted: [],
};

export const NEXT_STEP_STATES: Record<PageStepState, readonly PageStepState[]> = {
  waiting: ['ringing', 'skipped', 'stopped'],
  ringing: ['accepted', 'declined', 'no-answer', 'stopped'],
  accepted: [],
  declined: [],
  'no-answer': [],
  skipped: [],
  stopped: [],
};

/** Whether this doctor's turn is over, one way or another. */
export const isOver = (step: PageStep): boolean => NEXT_STEP_STATES[step.state].length === 0;
