import { Readiness } from './readiness.js';

describe('Readiness', () => {
  it('is ready when every check succeeds, and names the one that does not', async () => {
    const readiness = new Readiness();
    readiness.add('database', () => Promise.resolve());
    expect(await readiness.report()).toMatchObject({ ready: true, checks: { database: { ok: true } } });

    readiness.add('relay', () => Promise.reject(new Error('gone')));
    expect(await readiness.report()).toMatchObject({
      ready: false,
      checks: { database: { ok: true }, relay: { ok: false } },
    });
  });

  it('does not wait for a check that hangs', async () => {
    jest.useFakeTimers();
    const readiness = new Readiness();
    readiness.add('database', () => new Promise(() => undefined));
    const report = readiness.report();
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await report).ready).toBe(false);
    jest.useRealTimers();
  });
});
