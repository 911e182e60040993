import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import {
  type PageRung,
  type PageState,
  type PageStepState,
  PRIORITIES,
  type Priority,
  type Reach,
  type Reachability,
  type SkipReason,
} from '#contract';
import { type Facility, FacilityRef, PractitionerRef } from '#directory';
import type { PageStep, Ring } from './page.js';

export class DeclineInput {
  @IsString() @MinLength(1) @MaxLength(200) reason: string;
}

export class CancelInput {
  @IsString() @MaxLength(200) reason: string = '';
}

/** A ring of the doctor who asks: to accept or decline. */
export class RingView {
  pageId: string;
  caseId: string;
  step: number;
  priority: Priority;
  specialtyCode: string;
  requestingFacilityName: string;
  /** The first question of the case, or its situation when it has none. */
  question: string;
  ringUntil: string;
  /** What is left of the ring by the server's clock, for a countdown on a computer whose own is wrong. */
  remainingMs: number;
  /** To be shown without sound: a routine case in the list of the day. */
  quiet: boolean;

  static of(ring: Ring, quiet: boolean): RingView {
    const { pageId, caseId, step, priority, specialtyCode, requestingFacilityName, question, remainingMs } = ring;
    return {
      pageId,
      caseId,
      step,
      priority,
      specialtyCode,
      requestingFacilityName,
      question,
      ringUntil: ring.ringUntil.toISOString(),
      remainingMs,
      quiet,
    };
  }
}

/** One doctor's place in the chain. */
export class PageStepView {
  step: number;
  rung: PageRung;
  state: PageStepState;
  practitioner: PractitionerRef;
  /** When it is to ring at the latest, while it waits. */
  dueAt: string;
  rangAt: string | null;
  ringUntil: string | null;
  /** What is left of the ring by the server's clock; null when it does not ring. */
  remainingMs: number | null;
  endedAt: string | null;
  skipReason: SkipReason | null;
  declineReason: string | null;

  static of(step: PageStep, practitioner: PractitionerRef, now: Date): PageStepView {
    const { rung, state, skipReason, declineReason } = step;
    const left = state === 'ringing' && step.ringUntil ? step.ringUntil.getTime() - now.getTime() : null;
    return {
      step: step.step,
      rung,
      state,
      practitioner,
      dueAt: step.dueAt.toISOString(),
      rangAt: isoOrNull(step.rangAt),
      ringUntil: isoOrNull(step.ringUntil),
      remainingMs: left === null ? null : Math.max(left, 0),
      endedAt: isoOrNull(step.endedAt),
      skipReason,
      declineReason,
    };
  }
}

/** A hospital's own number, for when nobody of the chain answers. */
export class SwitchboardView extends FacilityRef {
  phone: string | null;

  static override of(facility: Facility): SwitchboardView {
    return { ...FacilityRef.of(facility), phone: facility.phone };
  }
}

/** How the ring travels, for who waits for it. */
export class PageView {
  id: string;
  caseId: string;
  state: PageState;
  priority: Priority;
  specialtyCode: string;
  startedAt: string;
  endedAt: string | null;
  acceptedBy: PractitionerRef | null;
  cancelReason: string | null;
  /** Every doctor of the chain with their number, in the order of asking. Empty when nobody is on call. */
  steps: PageStepView[];
  /** The hospitals that may be asked under an agreement, in its order. */
  switchboards: SwitchboardView[];
}

const isoOrNull = (time: Date | null): string | null => time?.toISOString() ?? null;

/** Whether a ring would be seen by somebody, and over which line. */
export class ReachView implements Reach {
  state: Reachability;
  weakLink: boolean;
}

/** One doctor who would be rung. */
export class RingPlanStepView {
  rung: PageRung;
  practitioner: PractitionerRef;
  reach: ReachView;
}

/** Who would be rung for a case if it were sent now, in the order of asking; nobody while it lacks specialty or priority. */
export class RingPlanView {
  /** Of the one who asks. */
  own: ReachView;
  steps: RingPlanStepView[];
}

/** A case that is only imagined. */
export class RingTrialQuery {
  /** The facility that asks. */
  @IsUUID() facilityId: string;
  @IsString() @MaxLength(40) specialtyCode: string;
  @Type(() => Number) @IsIn(PRIORITIES) priority: Priority;
  /** When it is sent. */
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d{2}:\d{2})$/) at: string;
}

/** One doctor who would be rung, if nobody before answers. */
export class RingTrialStepView {
  rung: PageRung;
  practitioner: PractitionerRef;
  ringsAt: string;
}

/** What would happen to a case that nobody answers. */
export class RingTrialView {
  /** Whether it makes a sound, or stands in a list. */
  quiet: boolean;
  /** Whether there is a hospital that the facility may ask at all. */
  hasAgreement: boolean;
  steps: RingTrialStepView[];
  /** When there is nobody left, and both sides are told. */
  exhaustedAt: string;
}
