import { Injectable, Logger } from '@nestjs/common';
import { RecordGrants } from '#access';
import { type Case, CaseLife } from '#cases';
import type { ConsultState } from '#contract';
import { Outbox, type Tx } from '#database';
import { newId } from '#platform';
import { attendanceStore } from './attendance.store.js';
import { staleBefore } from './attendance.js';
import { consultCaseStore } from './consult-case.store.js';
import { ConsultOver, OwnCase } from './consult.errors.js';
import { consultChanged, minutesChanged } from './consult.events.js';
import { firstParticipants, mayBecome, type Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { EMPTY_OPINION } from './opinion.js';

/**
 * The one way in which a consult goes on, and its case with it, and in which others hear of it.
 * Whoever calls holds the consult's row and has decided that this may happen.
 */
@Injectable()
export class ConsultLife {
  private readonly log = new Logger(ConsultLife.name);

  constructor(
    private readonly cases: CaseLife,
    private readonly grants: RecordGrants,
    private readonly outbox: Outbox,
  ) {}

  /** The ring was accepted: the case is the specialist's, and a room waits for both sides. */
  async begin(
    tx: Tx,
    {
      page,
      specialistId,
      facilityId,
    }: { page: { id: string; caseId: string }; specialistId: string; facilityId: string },
    now: Date,
  ): Promise<Consult> {
    const patch = { consultingPractitionerId: specialistId, consultingFacilityId: facilityId, acceptedAt: now };
    const facts = { pageId: page.id };
    const kase = await this.cases.move(tx, page.caseId, 'accepted', { by: specialistId, facts, patch }, now);
    if (kase.requestingPractitionerId === specialistId) throw new OwnCase();
    await this.grants.grant(tx, {
      recordType: 'case',
      recordId: kase.id,
      practitionerId: specialistId,
      reason: 'routed',
    });
    const consult = waitingConsult(newId(), page.id, kase, now);
    await consultStore.insert(tx, consult, firstParticipants(specialistId, kase.requestingPractitionerId));
    await this.changed(tx, consult);
    this.log.log({ consultId: consult.id, caseId: kase.id }, 'a consult waits for both sides');
    return consult;
  }

  /** Both sides are in. */
  async open(tx: Tx, consult: Consult, by: string, now: Date): Promise<Consult> {
    const open: Consult = { ...advanced(consult, 'open'), openedAt: now };
    await consultStore.save(tx, open);
    await this.cases.move(tx, consult.caseId, 'in-consult', { by, facts: { consultId: consult.id } }, now);
    this.log.log({ consultId: consult.id, caseId: consult.caseId }, 'a consult is open');
    return open;
  }

  /** The case is answered; whoever is still in the room has left it. */
  async end(tx: Tx, consult: Consult, by: string, now: Date): Promise<Consult> {
    const ended = await this.close(tx, consult, now);
    const patch = { answeredAt: now, conclusion: consult.opinion.conclusion };
    await this.cases.move(tx, consult.caseId, 'answered', { by, facts: { consultId: consult.id }, patch }, now);
    return ended;
  }

  /** The consult is over, whatever becomes of the case. */
  async close(tx: Tx, consult: Consult, now: Date): Promise<Consult> {
    const ended: Consult = { ...advanced(consult, 'ended'), endedAt: now };
    await attendanceStore.endAll(tx, consult.id, now, staleBefore(now));
    await consultStore.save(tx, ended);
    await this.changed(tx, ended);
    this.log.log({ consultId: consult.id, caseId: consult.caseId }, 'a consult ended');
    return ended;
  }

  async changed(tx: Tx, { id, caseId }: Pick<Consult, 'id' | 'caseId'>): Promise<void> {
    await this.outbox.tell(tx, consultChanged({ consultId: id, caseId }, await consultCaseStore.audience(tx, id)));
  }

  /** A version of the minutes was written or signed. */
  async minutesChanged(tx: Tx, { id, caseId }: Pick<Consult, 'id' | 'caseId'>, version: number): Promise<void> {
    await this.outbox.tell(
      tx,
      minutesChanged({ consultId: id, caseId, version }, await consultCaseStore.audience(tx, id)),
    );
  }
}

function advanced(consult: Consult, to: ConsultState): Consult {
  if (!mayBecome(consult.state, to)) throw new ConsultOver();
  return { ...consult, state: to };
}

const waitingConsult = (id: string, pageId: string, kase: Case, now: Date): Consult => ({
  id,
  caseId: kase.id,
  pageId,
  state: 'waiting',
  createdAt: now,
  openedAt: null,
  endedAt: null,
  opinion: EMPTY_OPINION,
  version: 1,
});
