/** One of the numbered questions of a case, and the specialist's answer to it. */
export interface CaseQuestion {
  id: string;
  caseId: string;
  /** From 1, in the order asked. */
  number: number;
  text: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** The questions of a draft as they are written now: empty ones are left out, the rest numbered. */
export function questionsOf(caseId: string, asked: readonly { id: string; text: string }[]): CaseQuestion[] {
  return asked
    .map(({ id, text }) => ({ id, text: text.normalize('NFC').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ id, text }, index) => ({
      id,
      caseId,
      number: index + 1,
      text,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    }));
}
