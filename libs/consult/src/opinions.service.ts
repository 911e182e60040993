import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { type CaseAnswer, CaseAnswers } from '#cases';
import { inTransaction, type Tx } from '#database';
import { Clock, InvalidInput } from '#platform';
import { consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultLife } from './consult-life.service.js';
import { NotTheChair, OpinionChangedMeanwhile } from './consult.errors.js';
import { roleOf, type Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { answerProblems, codeProblems, codesOf, type Opinion } from './opinion.js';

/** The specialist writes, saved as they write. */
@Injectable()
export class Opinions {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly answers: CaseAnswers,
    private readonly life: ConsultLife,
  ) {}

  /** Keeps opinion and answers; `version` is the one that was read. Answers that are left out stay as they are. */
  async save(
    actor: Actor,
    consultId: string,
    { version, answers, opinion }: { version: number; answers: readonly CaseAnswer[]; opinion: Opinion },
  ): Promise<Consult> {
    const chairId = clinician(actor);
    await this.door.get(actor, consultId);

    return inTransaction(this.database, async (tx) => {
      const before = await consultStore.lockRunning(tx, consultId);

      const participants = await consultStore.participants(tx, consultId);
      if (roleOf(participants, chairId) !== 'chair') throw new NotTheChair();
      if (before.version !== version) throw new OpinionChangedMeanwhile(before.version);
      await this.check(tx, before, answers, opinion);
      const after: Consult = { ...before, opinion, version: version + 1 };

      await consultStore.save(tx, after);
      await this.answers.save(tx, after.caseId, answers, chairId, this.clock.now());

      await this.life.changed(tx, after);
      return after;
    });
  }

  private async check(tx: Tx, consult: Consult, answers: readonly CaseAnswer[], opinion: Opinion): Promise<void> {
    const questions = await consultCaseStore.questions(tx, consult.caseId);
    const known = await consultCaseStore.codeNames(tx, codesOf(opinion));
    const problems = { ...answerProblems(questions, answers), ...codeProblems(opinion, known) };
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  }
}
