import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, Length, Max, ValidateNested } from 'class-validator';
import { InvalidInput } from './errors.js';
import { inputPipe } from './validation.js';

class Question {
  @Length(1, 20) text: string;
}

class Input {
  @IsString() @Length(2, 5) name: string;
  @IsInt() @Max(10) count: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Question) questions: Question[] = [];
}

/** Objects in lists in objects, `levels` deep. */
function nested(levels: number): unknown {
  let inner: unknown = 'x';
  for (let level = 0; level < levels; level++) inner = [{ in: inner }];
  return inner;
}

/** What the pipe of every controller says of a body. */
async function faultsOf(body: unknown): Promise<Readonly<Record<string, string>>> {
  const pipe = inputPipe();
  const verdict: unknown = await pipe
    .transform(body, { type: 'body', metatype: Input })
    .catch((error: unknown) => error);
  return verdict instanceof InvalidInput ? verdict.fields : {};
}

describe('inputPipe', () => {
  it('lets a good body through', async () => {
    expect(await faultsOf({ name: 'abc', count: 3, questions: [{ text: 'why' }] })).toEqual({});
  });

  it.each([
    ['a missing field', { count: 1 }, { name: 'required' }],
    ['a wrong type before its length', { name: 7, count: 1 }, { name: 'wrong-type' }],
    ['a wrong length', { name: 'a', count: 1 }, { name: 'wrong-length' }],
    ['a number that is too large', { name: 'abc', count: 11 }, { count: 'too-large' }],
    ['an unknown field', { name: 'abc', count: 1, admin: true }, { admin: 'unknown-field' }],
    ['a field of a part', { name: 'abc', count: 1, questions: [{ text: '' }] }, { 'questions.0.text': 'wrong-length' }],
    ['a letter that cannot be kept', { name: 'a\u0000b', count: 1 }, { name: 'wrong-format' }],
    [
      'half a letter',
      { name: 'abc', count: 1, questions: [{ text: '\ud83d' }] },
      { 'questions.0.text': 'wrong-format' },
    ],
    ['a list in the place of an object', { name: 'abc', count: 1, questions: [[]] }, { 'questions.0': 'wrong-type' }],
    ['what is too deep', { name: nested(50_000), count: 1 }, { 'name.0.in': 'wrong-type' }],
  ])('names %s', async (_what, body, fields) => {
    expect(await faultsOf(body)).toEqual(fields);
  });
});
