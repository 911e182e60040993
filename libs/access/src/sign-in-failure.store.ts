import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { Failures } from './delay.js';

@Injectable()
export class SignInFailureStore {
  /** What failed under `key`, locked until the transaction ends: two tries at once are counted one by one. */
  async getForUpdate(tx: Tx, key: string, now: Date): Promise<Failures> {
    await tx.query(
      `INSERT INTO sign_in_failure (key, failures, last_failed_at, retry_at) VALUES ($1, 0, $2, $2)
       ON CONFLICT DO NOTHING`,
      [key, now],
    );
    const [row] = await tx.query<Failures[]>(
      `SELECT failures, last_failed_at AS "lastFailedAt", retry_at AS "retryAt"
       FROM sign_in_failure WHERE key = $1 FOR UPDATE`,
      [key],
    );
    return row ?? { failures: 0, lastFailedAt: now, retryAt: now };
  }

  async save(tx: Tx, key: string, failures: Failures): Promise<void> {
    await tx.query('UPDATE sign_in_failure SET failures = $2, last_failed_at = $3, retry_at = $4 WHERE key = $1', [
      key,
      failures.failures,
      failures.lastFailedAt,
      failures.retryAt,
    ]);
  }

  async remove(tx: Tx, keys: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM sign_in_failure WHERE key = ANY($1)', [keys]);
  }

  /** Takes back one failure that turned out to be none. */
  async takeBack(tx: Tx, keys: readonly string[], now: Date): Promise<void> {
    await tx.query(
      'UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), retry_at = $2 WHERE key = ANY($1)',
      [keys, now],
    );
  }

  async removeOlder(tx: Tx, than: Date): Promise<void> {
    await tx.query('DELETE FROM sign_in_failure WHERE last_failed_at < $1', [than]);
  }
}
