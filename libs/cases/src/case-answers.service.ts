import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { InvalidInput } from '#platform';
import { CaseNotFound } from './case.errors.js';
import { CaseLife } from './case-life.service.js';
import { CaseStore } from './case.store.js';

/** An answer to one question of a case; an empty text takes an answer back. */
export interface CaseAnswer {
  questionId: string;
  text: string;
}

/** The specialist's answers, which lie with the questions. The consult decides who may give and correct them. */
@Injectable()
export class CaseAnswers {
  constructor(
    private readonly store: CaseStore,
    private readonly life: CaseLife,
  ) {}

  /** Keeps answers as they are written. Those left out, and those that did not change, stay as they are. */
  async save(tx: Tx, caseId: string, answers: readonly CaseAnswer[], by: string, now: Date): Promise<void> {
    for (const { questionId, text } of answers) {
      const answer = text.normalize('NFC').trim() || null;
      if (!(await this.store.answer(tx, caseId, questionId, answer, by, now))) {
        throw new InvalidInput({ answers: 'unknown-question' });
      }
    }
  }

  /** Brings what the minutes corrected to the case, whatever state it is in by now. */
  async correct(
    tx: Tx,
    caseId: string,
    { answers, conclusion }: { answers: readonly CaseAnswer[]; conclusion: string },
    by: string,
    now: Date,
  ): Promise<void> {
    const before = await this.store.lock(tx, caseId);
    if (!before) throw new CaseNotFound();
    const after = { ...before, conclusion, version: before.version + 1, updatedAt: now };
    await this.save(tx, caseId, answers, by, now);
    await this.store.update(tx, after);
    await this.life.happened(tx, after, 'corrected', by, {}, now);
  }
}
