/** What the specialist writes besides the answers, which lie with the questions of the case. */
export interface Opinion {
  discussion: string;
  diagnosis: string;
  cause: string;
  prognosis: string;
  treatment: string;
  care: string;
  conclusion: string;
  /** ICD-10 codes. */
  mainCode: string | null;
  secondaryCodes: string[];
}

export const EMPTY_OPINION: Opinion = {
  discussion: '',
  diagnosis: '',
  cause: '',
  prognosis: '',
  treatment: '',
  care: '',
  conclusion: '',
  mainCode: null,
  secondaryCodes: [],
};

/** What still keeps the consult from ending: each question needs an answer, and all of it a conclusion. */
export function missingForEnd(
  questions: readonly { number: number; answer: string | null }[],
  opinion: Pick<Opinion, 'conclusion'>,
): Record<string, 'required'> {
  const missing: Record<string, 'required'> = {};
  for (const question of questions) {
    if (!question.answer?.trim()) missing[`answers.${question.number}`] = 'required';
  }
  if (!opinion.conclusion.trim()) missing.conclusion = 'required';
  return missing;
}

type Codes = Pick<Opinion, 'mainCode' | 'secondaryCodes'>;

/** All codes of an opinion, the main one first. */
export const codesOf = ({ mainCode, secondaryCodes }: Codes): string[] =>
  mainCode === null ? secondaryCodes : [mainCode, ...secondaryCodes];

/** Codes that are not in the ICD-10 list. */
export function codeProblems(
  { mainCode, secondaryCodes }: Codes,
  known: ReadonlyMap<string, string>,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (mainCode !== null && !known.has(mainCode)) problems.mainCode = 'unknown-code';
  secondaryCodes.forEach((code, index) => {
    if (!known.has(code)) problems[`secondaryCodes.${index}`] = 'unknown-code';
    else if (code === mainCode || secondaryCodes.indexOf(code) < index) {
      problems[`secondaryCodes.${index}`] = 'listed-twice';
    }
  });
  return problems;
}

/** Answers to no question of the case, or two to one. */
export function answerProblems(
  questions: readonly { id: string }[],
  answers: readonly { questionId: string }[],
): Record<string, string> {
  const problems: Record<string, string> = {};
  answers.forEach(({ questionId }, index) => {
    const field = `answers.${index}.questionId`;
    if (!questions.some((question) => question.id === questionId)) problems[field] = 'unknown-question';
    else if (answers.findIndex((answer) => answer.questionId === questionId) < index) problems[field] = 'listed-twice';
  });
  return problems;
}
