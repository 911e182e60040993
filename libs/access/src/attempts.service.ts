import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#database';
import { Clock } from '#platform';
import { TryLater } from './access.errors.js';
import type { AttemptKey } from './attempt-keys.js';
import { type Failures, oneMore, waitOf } from './delay.js';
import { SignInFailureStore } from './sign-in-failure.store.js';

/** Makes whoever guesses passwords wait. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: DataSource,
    private readonly store: SignInFailureStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a try, or throws {@link TryLater}. It counts as failed until {@link succeeded} says otherwise, so that a
   * hundred tries at once are no better than a hundred in a row.
   */
  async take(keys: readonly AttemptKey[]): Promise<void> {
    const now = this.clock.now();
    // Always in the same order, so that two tries never wait for each other.
    const ordered = [...keys].sort((a, b) => a.key.localeCompare(b.key));
    await inTransaction(this.database, async (tx) => {
      const counts = new Map<AttemptKey, Failures>();
      for (const each of ordered) counts.set(each, await this.store.getForUpdate(tx, each.key, now));
      const wait = Math.max(...[...counts.values()].map((count) => waitOf(count, now)));
      if (wait > 0) throw new TryLater(Math.ceil(wait / 1000));
      for (const [{ key, rule }, count] of counts) await this.store.save(tx, key, oneMore(count, now, rule));
    });
  }

  async succeeded(keys: readonly AttemptKey[]): Promise<void> {
    const names = (cleared: boolean): string[] =>
      keys.filter((key) => key.clearedBySuccess === cleared).map(({ key }) => key);
    await inTransaction(this.database, async (tx) => {
      await this.store.remove(tx, names(true));
      await this.store.takeBack(tx, names(false), this.clock.now());
    });
  }
}
