import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import { PUBLIC_HOLIDAYS } from '#contract';
import { inTransaction } from '#database';
import { Clock } from '#platform';
import { sideOf } from './case-actions.js';
import { CaseChecks } from './case-checks.service.js';
import { clocksOf } from './case-clocks.js';
import { CaseChangedMeanwhile, CaseIncomplete } from './case.errors.js';
import type { Case } from './case.js';
import { CaseLife } from './case-life.service.js';
import { Cases, requireAction } from './cases.service.js';

/** Sending a case to the specialist. */
@Injectable()
export class CaseSubmission {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly checks: CaseChecks,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  /** Sends a case once; sent again, it answers the case as it is. `version` null sends what is there. */
  async submit(actor: Actor, id: string, version: number | null): Promise<Case> {
    const now = this.clock.now();
    const by = clinician(actor);
    const draft = await this.cases.getVisible(actor, id);
    if (wasSent(actor, draft)) return draft;
    requireAction(actor, draft, 'submit');
    if (version !== null && version !== draft.version) throw new CaseChangedMeanwhile({ version: draft.version });

    const priority = await this.requireComplete(draft, now);
    const consultingFacilityId = await this.checks.consultingFacility(draft, now);

    return inTransaction(this.database, async (tx) => {
      const before = await this.cases.lockVisible(tx, actor, id);
      if (wasSent(actor, before)) return before;
      // What was checked above is not what would be sent.
      if (before.version !== draft.version) throw new CaseChangedMeanwhile({ version: before.version });
      const clocks = clocksOf(priority, now, PUBLIC_HOLIDAYS, before.answerNeededBy);
      const patch = { requestingPractitionerId: by, consultingFacilityId, submittedAt: now, ...clocks };
      return this.life.move(tx, id, 'ringing', { by, facts: { priority }, patch }, now);
    });
  }

  private async requireComplete(draft: Case, now: Date): Promise<NonNullable<Case['priority']>> {
    const missing = await this.checks.missing(draft, now);
    const fields = Object.fromEntries(missing.map((field) => [field, 'missing']));
    if (draft.answerNeededBy !== null && draft.answerNeededBy <= now) fields.answerNeededBy = 'in-the-past';
    if (draft.priority === null || Object.keys(fields).length > 0) throw new CaseIncomplete({}, fields);
    return draft.priority;
  }
}

/** A second click, or a request sent again by a shaky line: the case is on its way already. */
const wasSent = (actor: Actor, kase: Case): boolean =>
  sideOf(actor, kase) === 'requester' && kase.submittedAt !== null && kase.state !== 'withdrawn';
