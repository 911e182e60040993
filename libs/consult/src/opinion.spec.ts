import { answerProblems, codeProblems, missingForEnd } from './opinion.js';

describe('missingForEnd', () => {
  const questions = [
    { number: 1, answer: 'Có' },
    { number: 2, answer: null },
    { number: 3, answer: '  ' },
  ];

  it('names each question without an answer, and the conclusion', () => {
    expect(missingForEnd(questions, { conclusion: '\n' })).toEqual({
      'answers.2': 'required',
      'answers.3': 'required',
      conclusion: 'required',
    });
  });

  it('is empty when everything is said', () => {
    expect(missingForEnd([{ number: 1, answer: 'Có' }], { conclusion: 'Chuyển viện' })).toEqual({});
  });
});

describe('codeProblems', () => {
  const known = new Map([
    ['I21.0', 'Nhồi máu cơ tim'],
    ['I10', 'Tăng huyết áp'],
  ]);

  it.each([
    ['none', { mainCode: null, secondaryCodes: [] }, {}],
    ['known ones', { mainCode: 'I21.0', secondaryCodes: ['I10'] }, {}],
    ['an unknown main one', { mainCode: 'X99', secondaryCodes: [] }, { mainCode: 'unknown-code' }],
    ['the main one again', { mainCode: 'I10', secondaryCodes: ['I10'] }, { 'secondaryCodes.0': 'listed-twice' }],
    ['one twice', { mainCode: null, secondaryCodes: ['I10', 'I10'] }, { 'secondaryCodes.1': 'listed-twice' }],
    ['an unknown one', { mainCode: null, secondaryCodes: ['I10', 'Q'] }, { 'secondaryCodes.1': 'unknown-code' }],
  ])('%s', (_what, codes, problems) => {
    expect(codeProblems(codes, known)).toEqual(problems);
  });
});

describe('answerProblems', () => {
  it('refuses an answer to another case, and two to one question', () => {
    const questions = [{ id: 'q1' }, { id: 'q2' }];
    expect(answerProblems(questions, [{ questionId: 'q1' }, { questionId: 'q2' }])).toEqual({});
    expect(answerProblems(questions, [{ questionId: 'q1' }, { questionId: 'q1' }, { questionId: 'z' }])).toEqual({
      'answers.1.questionId': 'listed-twice',
      'answers.2.questionId': 'unknown-question',
    });
  });
});
