import { Injectable, Logger } from '@nestjs/common';
import type { CaseState } from '#contract';
import { Outbox, type Tx } from '#database';
import { eventOfMove, type CaseEventType } from './case-event.js';
import { caseNumber } from './case-draft.js';
import type { CaseQuestion } from './case-questions.js';
import { CaseInWrongState, CaseNotFound, IdTaken } from './case.errors.js';
import { caseChanged, caseMessagePosted, caseSubmitted, caseWithdrawn } from './case.events.js';
import { mayMove, type Case } from './case.js';
import { CaseStore } from './case.store.js';
import { CaseTimeline } from './case-timeline.store.js';

/** Who made a case move, and why. */
export interface CaseMove {
  /** The practitioner; null when the system did it. */
  by: string | null;
  /** Kept in the timeline: ids and codes, no free text on a patient. */
  facts?: Record<string, string | number | null>;
  /** What changes with the state. */
  patch?: CasePatch;
}

export type CasePatch = Partial<
  Pick<
    Case,
    | 'requestingPractitionerId'
    | 'consultingFacilityId'
    | 'consultingPractitionerId'
    | 'submittedAt'
    | 'firstAnswerDueAt'
    | 'fullAdviceDueAt'
    | 'acceptedAt'
    | 'answeredAt'
    | 'conclusion'
    | 'outcome'
    | 'outcomeKind'
    | 'outcomeReportedAt'
    | 'closedAt'
    | 'withdrawnReason'
  >
>;

/** The one way in which a case changes its state, and in which others hear that it changed. */
@Injectable()
export class CaseLife {
  private readonly log = new Logger(CaseLife.name);

  constructor(
    private readonly store: CaseStore,
    private readonly timeline: CaseTimeline,
    private readonly outbox: Outbox,
  ) {}

  /** Moves a case to `to`, or throws {@link CaseInWrongState}. Whoever calls has decided that `by` may do so. */
  async move(tx: Tx, caseId: string, to: CaseState, { by, facts, patch }: CaseMove, now: Date): Promise<Case> {
    const before = await this.store.lock(tx, caseId);
    if (!before) throw new CaseNotFound();

    if (!mayMove(before.state, to)) throw new CaseInWrongState({ state: before.state });
    const after: Case = { ...before, ...patch, state: to, version: before.version + 1, updatedAt: now };

    await this.store.update(tx, after);

    const type = eventOfMove(before.state, to);
    await this.happened(tx, after, type, by, { ...facts, from: before.state }, now);
    if (type === 'submitted') await this.outbox.tell(tx, caseSubmitted(caseId));
    if (type === 'withdrawn' && before.submittedAt !== null) await this.outbox.tell(tx, caseWithdrawn(caseId));
    this.log.log({ caseId, from: before.state, to }, 'a case moved');
    return after;
  }

  /** Begins a case and gives it its number. Null when there is one with its id already. */
  async begin(tx: Tx, draft: Case, questions: readonly CaseQuestion[], now: Date): Promise<Case | null> {
    const kase = { ...draft, number: caseNumber(await this.store.nextNumber(tx), now) };
    if (!(await this.store.insert(tx, kase))) return null;
    await this.keepQuestions(tx, kase.id, questions);
    await this.happened(tx, kase, 'created', kase.requestingPractitionerId, {}, now);
    this.log.log({ caseId: kase.id }, 'a case began');
    return kase;
  }

  /** Saves a draft in its next version. Nobody is told: a draft is saved every few words. */
  async rewrite(tx: Tx, draft: Case, questions: readonly CaseQuestion[] | undefined): Promise<Case> {
    const after = { ...draft, version: draft.version + 1 };
    await this.store.update(tx, after);
    if (questions) await this.keepQuestions(tx, after.id, questions);
    return after;
  }

  /** Something happened to a case that leaves its state alone. */
  async happened(
    tx: Tx,
    kase: Case,
    type: CaseEventType,
    by: string | null,
    facts: Record<string, string | number | null>,
    now: Date,
  ): Promise<void> {
    await this.timeline.add(tx, { caseId: kase.id, type, at: now, practitionerId: by, facts });
    await this.outbox.tell(tx, caseChanged(kase, await this.store.readers(tx, kase.id, now)));
  }

  async messagePosted(tx: Tx, kase: Case, now: Date): Promise<void> {
    await this.outbox.tell(tx, caseMessagePosted(kase, await this.store.readers(tx, kase.id, now)));
  }

  private async keepQuestions(tx: Tx, caseId: string, questions: readonly CaseQuestion[]): Promise<void> {
    if (!(await this.store.replaceQuestions(tx, caseId, questions))) throw new IdTaken({ field: 'questions' });
  }
}
