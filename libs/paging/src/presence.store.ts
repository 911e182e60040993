import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type PresenceSeen, SETTLE_MS, STALE_MS } from './presence.js';

export interface OpenSocket {
  socketId: string;
  processId: string;
  practitionerId: string;
}

/** Rows older than this are thrown away; long after they stopped counting, so that a slow process may come back. */
const FORGOTTEN_AFTER = '10 minutes';

@Injectable()
export class PresenceStore {
  async addProcess(tx: Tx, processId: string): Promise<void> {
    await tx.query(
      `INSERT INTO session_process (process_id, started_at, seen_at) VALUES ($1, clock_timestamp(), clock_timestamp())
       ON CONFLICT (process_id) DO UPDATE SET seen_at = clock_timestamp()`,
      [processId],
    );
  }

  async removeProcess(tx: Tx, processId: string): Promise<void> {
    await tx.query('DELETE FROM session_process WHERE process_id = $1', [processId]);
  }

  /** All that other processes left behind. */
  async removeOthers(tx: Tx, processId: string): Promise<void> {
    await tx.query('DELETE FROM presence WHERE process_id <> $1', [processId]);
    await tx.query('DELETE FROM session_process WHERE process_id <> $1', [processId]);
  }

  /** Whether a process is alive to which all open pages have had the time to come. */
  async isSettled(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ settled: boolean }[]>(
      `SELECT EXISTS (SELECT FROM session_process
                      WHERE seen_at > clock_timestamp() - $1 * interval '1 ms'
                        AND started_at < clock_timestamp() - $2 * interval '1 ms') AS settled`,
      [STALE_MS, SETTLE_MS],
    );
    return row?.settled ?? false;
  }

  async add(tx: Tx, { socketId, processId, practitionerId }: OpenSocket): Promise<void> {
    await tx.query(
      `INSERT INTO presence (socket_id, process_id, practitioner_id, seen_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (socket_id) DO UPDATE SET process_id = $2, practitioner_id = $3, consult_id = NULL,
         weak_link = false, seen_at = clock_timestamp()`,
      [socketId, processId, practitionerId],
    );
  }

  async remove(tx: Tx, socketId: string): Promise<void> {
    await tx.query('DELETE FROM presence WHERE socket_id = $1', [socketId]);
  }

  async setConsult(tx: Tx, socketId: string, consultId: string | null): Promise<void> {
    await tx.query('UPDATE presence SET consult_id = $2 WHERE socket_id = $1', [socketId, consultId]);
  }

  async setWeakLink(tx: Tx, socketId: string, weak: boolean): Promise<void> {
    await tx.query('UPDATE presence SET weak_link = $2 WHERE socket_id = $1', [socketId, weak]);
  }

  async renew(tx: Tx, processId: string): Promise<void> {
    await tx.query('UPDATE presence SET seen_at = clock_timestamp() WHERE process_id = $1', [processId]);
  }

  async removeForgotten(tx: Tx): Promise<void> {
    for (const table of ['presence', 'session_process']) {
      await tx.query(`DELETE FROM ${table} WHERE seen_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}'`);
    }
  }

  /** Those of these doctors who have a fresh socket. */
  seen(tx: Tx, practitionerIds: readonly string[]): Promise<PresenceSeen[]> {
    return tx.query<PresenceSeen[]>(
      `SELECT practitioner_id AS "practitionerId", bool_or(consult_id IS NOT NULL) AS "inConsult",
              bool_and(weak_link) AS "weakLink" FROM presence
       WHERE practitioner_id = ANY($1) AND seen_at > clock_timestamp() - $2 * interval '1 ms'
       GROUP BY practitioner_id`,
      [practitionerIds, STALE_MS],
    );
  }
}
