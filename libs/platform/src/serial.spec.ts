import { Serial } from './serial.js';

describe('Serial', () => {
  it('runs tasks in the order in which they came, also after one that failed', async () => {
    const serial = new Serial();
    const ran: number[] = [];
    const task = (n: number, ms: number) => async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      ran.push(n);
      if (n === 1) throw new Error('one');
      return n;
    };
    const results = [serial.run(task(1, 20)), serial.run(task(2, 0)), serial.run(task(3, 5))];
    expect(serial.isIdle).toBe(false);
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(ran).toEqual([1, 2, 3]);
    expect(serial.isIdle).toBe(true);
  });
});
