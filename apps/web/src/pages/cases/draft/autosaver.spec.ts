import { unreachable, ApiError } from '../../../api/api-error.js';
import { Autosaver } from './autosaver.js';

interface Draft {
  a: string;
  b: string;
}

const AT = '2026-11-23T02:00:00.000Z';

describe('a draft that saves itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const saverOf = (answers: (string | Error)[]) => {
    const sent: Partial<Draft>[] = [];
    const saver = new Autosaver<Draft>(async (patch) => {
      sent.push(patch);
      const answer = answers.shift() ?? AT;
      if (typeof answer !== 'string') throw answer;
      return answer;
    }, AT);
    return { saver, sent };
  };

  it('sends what changed in one request, after a pause', async () => {
    const { saver, sent } = saverOf([]);
    saver.change({ a: 'Đ' });
    saver.change({ a: 'Đau', b: 'x' });
    expect(saver.read().saving.state).toBe('unsaved');
    await jest.advanceTimersByTimeAsync(800);
    expect(sent).toEqual([{ a: 'Đau', b: 'x' }]);
    expect(saver.read().saving).toEqual({ state: 'saved', at: AT });
  });

  it('tries again when the network was away, with what was typed meanwhile', async () => {
    const { saver, sent } = saverOf([unreachable()]);
    saver.change({ a: '1' });
    await jest.advanceTimersByTimeAsync(800);
    expect(saver.read().saving.state).toBe('failed');
    saver.change({ b: '2' });
    await jest.advanceTimersByTimeAsync(800);
    expect(sent.at(-1)).toEqual({ a: '1', b: '2' });
  });

  it('keeps trying by itself', async () => {
    const { saver, sent } = saverOf([unreachable(), unreachable()]);
    saver.change({ a: '1' });
    await jest.advanceTimersByTimeAsync(800 + 5_000 + 5_000);
    expect(sent).toHaveLength(3);
    expect(saver.read().saving.state).toBe('saved');
  });

  it('does not repeat what the server refused', async () => {
    const { saver, sent } = saverOf([new ApiError(409, 'case.changed-meanwhile')]);
    saver.change({ a: '1' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.read().error).toMatchObject({ code: 'case.changed-meanwhile' });
  });

  it('waits for the request that runs before it says that all is saved', async () => {
    const { saver, sent } = saverOf([]);
    saver.change({ a: '1' });
    const first = saver.flush();
    saver.change({ b: '2' });
    expect(await saver.flush()).toBe(true);
    await first;
    expect(sent).toEqual([{ a: '1' }, { b: '2' }]);
  });
});
