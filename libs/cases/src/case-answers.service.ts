import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { InvalidInput } from '#platform';
import type { CaseQuestion } from './case-questions.js';
import { CaseStore } from './case.store.js';

/** The specialist's answers, which lie with the questions. The consult decides who may give them. */
@Injectable()
export class CaseAnswers {
  constructor(private readonly store: CaseStore) {}

  questions(caseId: string): Promise<CaseQuestion[]> {
    return this.store.questions(caseId);
  }

  /** Writes answers by the question; an empty one takes an answer back. */
  async answer(
    tx: Tx,
    caseId: string,
    answers: readonly { questionId: string; text: string }[],
    by: string,
    now: Date,
  ): Promise<void> {
    for (const { questionId, text } of answers) {
      const answer = text.normalize('NFC').trim() || null;
      const written = { answer, answeredBy: answer === null ? null : by, answeredAt: answer === null ? null : now };
      if (!(await this.store.answer(tx, caseId, questionId, written))) {
        throw new InvalidInput({ answers: 'unknown-question' });
      }
    }
  }
}
