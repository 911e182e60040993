import { AnswersGiven } from './answers-given.js';

const passing = new Error('passes');

const world = (limit = 3) => ({
  given: new AnswersGiven(limit, (failure) => failure === passing),
  work: jest.fn<Promise<number>, []>(),
});

it('gives a repeated request its first answer', async () => {
  const { given, work } = world();
  work.mockResolvedValueOnce(1).mockResolvedValueOnce(2);
  expect(await given.once('a', 'mute', work)).toBe(1);
  expect(await given.once('a', 'mute', work)).toBe(1);
  expect(await given.once('b', 'mute', work)).toBe(2);
  expect(work).toHaveBeenCalledTimes(2);
});

it('lets a repeated request wait for what is under way', async () => {
  const { given, work } = world();
  let finish: (value: number) => void = () => undefined;
  work.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
  const both = [given.once('a', 'mute', work), given.once('a', 'mute', work)];
  finish(7);
  expect(await Promise.all(both)).toEqual([7, 7]);
  expect(work).toHaveBeenCalledTimes(1);
});

it('repeats a refusal, and tries again what failed in passing', async () => {
  const { given, work } = world();
  work.mockRejectedValueOnce(new Error('no')).mockRejectedValueOnce(passing).mockResolvedValueOnce(3);
  await expect(given.once('a', 'mute', work)).rejects.toThrow('no');
  await expect(given.once('a', 'mute', work)).rejects.toThrow('no');
  await expect(given.once('b', 'mute', work)).rejects.toBe(passing);
  expect(await given.once('b', 'mute', work)).toBe(3);
});

it('refuses the id of one request for another', async () => {
  const { given, work } = world();
  work.mockResolvedValue(1);
  await given.once('a', 'mute', work);
  await expect(given.once('a', 'leave', work)).rejects.toMatchObject({ code: 'request.id-reused' });
});

it('forgets the oldest first', async () => {
  const { given, work } = world(2);
  work.mockResolvedValueOnce(1).mockResolvedValueOnce(2).mockResolvedValueOnce(3).mockResolvedValueOnce(4);
  for (const id of ['a', 'b', 'c']) await given.once(id, 'mute', work);
  expect(await given.once('b', 'mute', work)).toBe(2);
  expect(await given.once('a', 'mute', work)).toBe(4);
});
