import { Lanes } from './lanes.js';

describe('Lanes', () => {
  const later = () => new Promise((resolve) => setImmediate(resolve));

  it('runs the tasks of one key one after the other, and those of others beside them', async () => {
    const lanes = new Lanes();
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} begins`);
      await later();
      log.push(`${name} ends`);
    };
    await Promise.all([lanes.run('a', task('a1')), lanes.run('a', task('a2')), lanes.run('b', task('b1'))]);
    expect(log.filter((line) => line.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'));
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const lanes = new Lanes();
    const failing = lanes.run('a', () => Promise.reject(new Error('no')));
    const next = lanes.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('keeps nothing of a lane that is empty', async () => {
    const lanes = new Lanes();
    await Promise.all([lanes.run('a', later), lanes.run('b', later)]);
    expect(lanes.size).toBe(0);
  });
});
