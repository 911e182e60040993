import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import { inTransaction } from '#database';
import { Clock, InvalidInput } from '#platform';
import { CaseChecks } from './case-checks.service.js';
import { changeDraft, draftProblems, newDraft, type DraftFields } from './case-draft.js';
import { CaseChangedMeanwhile } from './case.errors.js';
import type { Case } from './case.js';
import { CaseLife } from './case-life.service.js';
import { questionsOf } from './case-questions.js';
import { Cases } from './cases.service.js';

/** What one save of a draft brings. */
export interface DraftSave {
  /** Where it is asked from; only a new case takes it. Null for the doctor's one facility. */
  requestingFacilityId: string | null;
  changes: Partial<DraftFields>;
  /** All questions; undefined leaves them alone. */
  questions: readonly { id: string; text: string }[] | undefined;
}

/** Writing a case, save by save. */
@Injectable()
export class CaseDrafts {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly checks: CaseChecks,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the case or saves it. `version` is the one that was read; null says that the case is new. A first save
   * whose answer was lost is sent again: it finds its own case in its first version, and goes on with that.
   */
  async save(actor: Actor, id: string, version: number | null, save: DraftSave): Promise<Case> {
    const isNew = version === null && !(await this.cases.find(actor, id));
    const made = isNew ? await this.make(actor, id, save) : null;
    return made ?? this.change(actor, id, version, save);
  }

  /** Null when a case with this id is there already, perhaps from a twin of this request. */
  private async make(actor: Actor, id: string, save: DraftSave): Promise<Case | null> {
    const now = this.clock.now();
    const by = clinician(actor);
    const facilityId = facilityOf(actor, save.requestingFacilityId);
    const { patientId } = save.changes;
    if (patientId === undefined) throw new InvalidInput({ patientId: 'required' });

    const empty = newDraft(id, patientId, { practitionerId: by, facilityId }, now);
    const draft = changeDraft(empty, save.changes, by, now);
    refuse({ ...draftProblems(draft, now), ...(await this.checks.unknownIn(actor, save.changes, facilityId, now)) });

    const questions = questionsOf(id, save.questions ?? []);
    return inTransaction(this.database, (tx) => this.life.begin(tx, draft, questions, now));
  }

  private async change(actor: Actor, id: string, version: number | null, save: DraftSave): Promise<Case> {
    const now = this.clock.now();
    const by = clinician(actor);
    const { requestingFacilityId } = await this.cases.getVisible(actor, id);
    refuse(await this.checks.unknownIn(actor, save.changes, requestingFacilityId, now));

    return inTransaction(this.database, async (tx) => {
      const before = await this.cases.lockFor(tx, actor, id, 'edit');
      refuseOutdated(before, version, by);
      const after = changeDraft(before, save.changes, by, now);
      refuse(draftProblems(after, now));
      return this.life.rewrite(tx, after, save.questions && questionsOf(id, save.questions));
    });
  }
}

function refuse(problems: Record<string, string>): void {
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
}

/** Without a version only the first save of one's own case is meant, sent again. */
function refuseOutdated(before: Case, version: number | null, by: string): void {
  const isFirstSaveAgain = version === null && before.version === 1 && before.requestingPractitionerId === by;
  if (before.version !== version && !isFirstSaveAgain) throw new CaseChangedMeanwhile({ version: before.version });
}

/** The facility a new case is asked from. */
function facilityOf(actor: Actor, asked: string | null): string {
  if (asked !== null && !actor.facilityIds.includes(asked)) {
    throw new InvalidInput({ requestingFacilityId: 'not-yours' });
  }
  const [only, ...others] = actor.facilityIds;
  const facility = asked ?? (others.length === 0 ? only : undefined);
  if (facility === undefined) throw new InvalidInput({ requestingFacilityId: 'required' });
  return facility;
}
