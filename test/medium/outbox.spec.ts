import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { DatabaseModule, type DeliveredEvent, type EventHandler, Outbox, OutboxWorker } from '#database';
import { PlatformModule } from '#platform';
import { type TestDatabase, testDatabase } from '../support/database.js';

/** One process: a module with a connection pool, an outbox and a worker of its own. */
const aProcess = (url: string): Promise<TestingModule> =>
  Test.createTestingModule({ imports: [PlatformModule, DatabaseModule.forRoot({ url, poolSize: 6 })] }).compile();

describe('The outbox', () => {
  let base: TestDatabase;
  let here: TestingModule;
  let there: TestingModule;

  beforeAll(async () => {
    base = await testDatabase();
    here = await aProcess(base.url);
    there = await aProcess(base.url);
  });

  afterAll(async () => {
    await here.close();
    await there.close();
    await base.drop();
  });

  const database = (): DataSource => here.get(DataSource);
  const tell = (type: string, n: number, at?: Date): Promise<void> =>
    database().transaction((tx) => here.get(Outbox).tell(tx, { type, facts: { n }, ...(at && { at }) }));

  /** Waits for what other processes do; fails with the last answer. */
  async function until<T>(ask: () => T | Promise<T>, done: (value: T) => boolean): Promise<T> {
    const end = Date.now() + 8_000;
    for (;;) {
      const value = await ask();
      if (done(value)) return value;
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  const collect = (into: number[]): EventHandler => {
    return (event: DeliveredEvent) => {
      into.push(Number(event.facts.n));
      return Promise.resolve();
    };
  };

  it('hands an event to every consumer once, whoever of two processes takes it', async () => {
    const bills: number[] = [];
    const letters: number[] = [];
    await here.get(OutboxWorker).consume('bills', ['Sold'], collect(bills));
    await there.get(OutboxWorker).consume('bills', ['Sold'], collect(bills));
    await there.get(OutboxWorker).consume('letters', ['Sold'], collect(letters));

    await Promise.all(Array.from({ length: 40 }, (_, n) => tell('Sold', n)));

    const all = Array.from({ length: 40 }, (_, n) => n);
    await until(
      () => letters.length + bills.length,
      (taken) => taken >= 80,
    );
    expect(bills.sort((a, b) => a - b)).toEqual(all);
    expect(letters.sort((a, b) => a - b)).toEqual(all);
  });

  it('tells nothing of a transaction that was rolled back', async () => {
    const heard: number[] = [];
    await here.get(OutboxWorker).consume('rollback', ['Undone', 'Done'], collect(heard));
    await expect(
      database().transaction(async (tx) => {
        await here.get(Outbox).tell(tx, { type: 'Undone', facts: { n: 1 } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await tell('Done', 2);
    await until(
      () => heard.length,
      (count) => count > 0,
    );
    expect(heard).toEqual([2]);
  });

  it('wakes a consumer when its timer is due, not before', async () => {
    const rang: number[] = [];
    await here.get(OutboxWorker).consume('alarm', ['Alarm'], () => {
      rang.push(Date.now());
      return Promise.resolve();
    });
    const due = Date.now() + 700;
    await tell('Alarm', 1, new Date(due));
    await until(
      () => rang.length,
      (count) => count > 0,
    );
    expect(rang).toHaveLength(1);
    expect(rang[0]).toBeGreaterThanOrEqual(due - 5);
  });

  it('tries again what failed, and then its effect is there once', async () => {
    await database().query('CREATE TABLE effect (n int)');
    let tries = 0;
    await here.get(OutboxWorker).consume('flaky', ['Try'], async (event, tx) => {
      await tx.query('INSERT INTO effect VALUES ($1)', [event.facts.n]);
      if (++tries < 2) throw new Error('not yet');
    });
    await tell('Try', 7);
    await until(
      () => tries,
      (count) => count === 2,
    );
    await until(
      () => database().query<{ n: number }[]>('SELECT n FROM effect'),
      (rows) => rows.length > 0,
    );
    expect(await database().query('SELECT n FROM effect')).toEqual([{ n: 7 }]);
    const left = () =>
      database().query<object[]>(`SELECT attempts, last_error FROM outbox_delivery WHERE consumer = 'flaky'`);
    expect(await until(left, (rows) => rows.length === 0)).toEqual([]);
  });

  it('keeps for a consumer what was told while nobody ran', async () => {
    const before = await aProcess(base.url);
    await before.get(OutboxWorker).consume('sleeper', ['Night'], collect([]));
    await before.close();
    await tell('Night', 3);

    const heard: number[] = [];
    await here.get(OutboxWorker).consume('sleeper', ['Night'], collect(heard));
    await until(
      () => heard.length,
      (count) => count > 0,
    );
    expect(heard).toEqual([3]);
  });

  it('goes on listening after its connection was cut', async () => {
    const heard: number[] = [];
    await here.get(OutboxWorker).consume('cut', ['Cut'], collect(heard));
    await database().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await tell('Cut', 1);
    await until(
      () => heard.length,
      (count) => count > 0,
    );
    expect(heard).toEqual([1]);
  });
});
