import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type PresenceSeen, STALE_MS } from './presence.js';

export interface OpenSocket {
  socketId: string;
  processId: string;
  practitionerId: string;
}

/** Rows older than this are thrown away; long after they stopped counting, so that a slow process may come back. */
const FORGOTTEN_AFTER = '10 minutes';

@Injectable()
export class PresenceStore {
  async add(tx: Tx, { socketId, processId, practitionerId }: OpenSocket): Promise<void> {
    await tx.query(
      `INSERT INTO presence (socket_id, process_id, practitioner_id, seen_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (socket_id) DO UPDATE SET process_id = $2, practitioner_id = $3, consult_id = NULL,
         seen_at = clock_timestamp()`,
      [socketId, processId, practitionerId],
    );
  }

  async remove(tx: Tx, socketId: string): Promise<void> {
    await tx.query('DELETE FROM presence WHERE socket_id = $1', [socketId]);
  }

  async setConsult(tx: Tx, socketId: string, consultId: string | null): Promise<void> {
    await tx.query('UPDATE presence SET consult_id = $2 WHERE socket_id = $1', [socketId, consultId]);
  }

  async renew(tx: Tx, processId: string): Promise<void> {
    await tx.query('UPDATE presence SET seen_at = clock_timestamp() WHERE process_id = $1', [processId]);
  }

  async removeForgotten(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM presence WHERE seen_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}'`);
  }

  /** Those of these doctors who have a fresh socket. */
  seen(tx: Tx, practitionerIds: readonly string[]): Promise<PresenceSeen[]> {
    return tx.query<PresenceSeen[]>(
      `SELECT practitioner_id AS "practitionerId", bool_or(consult_id IS NOT NULL) AS "inConsult" FROM presence
       WHERE practitioner_id = ANY($1) AND seen_at > clock_timestamp() - $2 * interval '1 ms'
       GROUP BY practitioner_id`,
      [practitionerIds, STALE_MS],
    );
  }
}
