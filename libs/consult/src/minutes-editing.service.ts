import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { CaseAnswers } from '#cases';
import { inTransaction, type Tx } from '#database';
import { Clock, InvalidInput, newId } from '#platform';
import { consultCaseStore } from './consult-case.store.js';
import { ConsultLife } from './consult-life.service.js';
import { roleOf } from './consult.js';
import { type MinutesBook, MinutesDoor } from './minutes-door.service.js';
import { changesBetween, editRefusal, problemsOf } from './minutes-rules.js';
import { MinutesBreakRules, MinutesChangedMeanwhile, MinutesNotYours, OutcomeIsTheChairs } from './minutes.errors.js';
import { contentHash, type MinutesContent, type MinutesText, type MinutesVersion } from './minutes.js';
import { minutesStore } from './minutes.store.js';
import { codeProblems, codesOf } from './opinion.js';

/** The text of the minutes as it is written: its diagnoses are codes still, whose names the ICD-10 list knows. */
export type WrittenMinutes = Omit<MinutesText, 'outcome'> & {
  outcome: Omit<MinutesText['outcome'], 'mainDiagnosis' | 'secondaryDiagnoses'> & {
    mainCode: string | null;
    secondaryCodes: string[];
  };
};

/** Chair and secretary put the minutes right: each time a new version, and whoever signed the old one signs again. */
@Injectable()
export class MinutesEditing {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: MinutesDoor,
    private readonly answers: CaseAnswers,
    private readonly life: ConsultLife,
  ) {}

  /** Writes the version after `baseVersion`. Written again just as it is (an answer was lost), it adds none. */
  async write(actor: Actor, consultId: string, baseVersion: number, written: WrittenMinutes): Promise<void> {
    const writerId = clinician(actor);
    await this.door.get(actor, consultId);

    await inTransaction(this.database, async (tx) => {
      const book = await this.door.hold(tx, consultId);
      const before = book.version;
      const content: MinutesContent = { ...before.content, text: await this.textOf(tx, written) };
      requireMayWrite(book, writerId, content.text);
      if (changesBetween(before.content.text, content.text).length === 0) return;
      if (before.version !== baseVersion) throw new MinutesChangedMeanwhile(before.version);
      const problems = problemsOf(content);
      if (Object.keys(problems).length > 0) throw new MinutesBreakRules(prefixed('text.', problems));

      const now = this.clock.now();
      const after: MinutesVersion = {
        id: newId(),
        consultId,
        version: before.version + 1,
        content,
        contentHash: contentHash(content),
        writtenBy: writerId,
        writtenAt: now,
      };
      await minutesStore.voidAll(tx, consultId, now);
      await minutesStore.insert(tx, after);
      await this.correctCase(tx, book, content, writerId, now);
      await this.life.minutesChanged(tx, book.consult, after.version);
    });
  }

  private async textOf(tx: Tx, { outcome, ...text }: WrittenMinutes): Promise<MinutesText> {
    const { mainCode, secondaryCodes, ...words } = outcome;
    const names = await consultCaseStore.codeNames(tx, codesOf({ mainCode, secondaryCodes }));
    const problems = codeProblems({ mainCode, secondaryCodes }, names);
    if (Object.keys(problems).length > 0) {
      throw new InvalidInput(prefixed('text.outcome.', problems));
    }
    const coded = (code: string): { code: string; name: string } => ({ code, name: names.get(code) ?? '' });
    const diagnoses = {
      mainDiagnosis: mainCode === null ? null : coded(mainCode),
      secondaryDiagnoses: secondaryCodes.map(coded),
    };
    return { ...text, outcome: { ...words, ...diagnoses } };
  }

  /** What the specialist corrects in the minutes must not stay wrong on the page of the case. */
  private async correctCase(
    tx: Tx,
    { consult, version }: MinutesBook,
    { facts, text }: MinutesContent,
    writerId: string,
    now: Date,
  ): Promise<void> {
    if (changesBetween(version.content.text.outcome, text.outcome).length === 0) return;
    const answers = facts.questions.map(({ id, number }) => ({
      questionId: id,
      text: text.outcome.answers.find((answer) => answer.number === number)?.text ?? '',
    }));
    await this.answers.correct(tx, consult.caseId, { answers, conclusion: text.outcome.conclusion }, writerId, now);
  }
}

const prefixed = (prefix: string, problems: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]): [string, string] => [prefix + field, problem]));

function requireMayWrite({ participants, version }: MinutesBook, writerId: string, text: MinutesText): void {
  const refusal = editRefusal(roleOf(participants, writerId), version.content.text, text);
  if (refusal === 'not-yours') throw new MinutesNotYours();
  if (refusal === 'outcome-is-the-chairs') throw new OutcomeIsTheChairs();
}
