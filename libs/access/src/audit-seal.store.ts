import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { Seal, SealedRow } from './audit-seal.js';

/** One number for all of HoiChan: whoever holds it seals, the others leave it be. */
const SEALER_LOCK = 2_718_281_828;

/** A moment as PostgreSQL keeps it, to the microsecond; a JavaScript date would drop three digits. */
const MOMENT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ROW = `
  id::text, ${MOMENT('at')} AS at, account_id AS "accountId", session_id AS "sessionId", action, outcome,
  error_code AS "errorCode", patient_ids AS "patientIds", record_ids AS "recordIds",
  request_id AS "requestId", address`;

const SEAL = `
  id::int, ${MOMENT('sealed_at')} AS "sealedAt", first_event_id::text AS "firstEventId",
  last_event_id::text AS "lastEventId", events, previous_mac AS "previousMac", mac`;

@Injectable()
export class AuditSealStore {
  /** False when another process seals at this moment. Held until the transaction ends; nobody who reads takes it. */
  async tryLock(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ locked: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS locked', [
      SEALER_LOCK,
    ]);
    return row?.locked ?? false;
  }

  async now(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ now: string }[]>(`SELECT ${MOMENT('now()')} AS now`);
    return row?.now ?? '';
  }

  async findLast(tx: Tx): Promise<Seal | null> {
    const [seal] = await tx.query<Seal[]>(`SELECT ${SEAL} FROM audit_seal ORDER BY id DESC LIMIT 1`);
    return seal ?? null;
  }

  seals(tx: Tx, afterId: number, limit: number): Promise<Seal[]> {
    return tx.query<Seal[]>(`SELECT ${SEAL} FROM audit_seal WHERE id > $1 ORDER BY id LIMIT $2`, [afterId, limit]);
  }

  /** Rows without a seal: whatever is there, in whatever order their transactions ended. */
  unsealed(tx: Tx, limit: number): Promise<SealedRow[]> {
    return tx.query<SealedRow[]>(
      `SELECT ${ROW} FROM audit_event WHERE seal_id IS NULL ORDER BY audit_event.id LIMIT $1`,
      [limit],
    );
  }

  async add(tx: Tx, seal: Seal, rows: readonly SealedRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO audit_seal (id, sealed_at, first_event_id, last_event_id, events, previous_mac, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [seal.id, seal.sealedAt, seal.firstEventId, seal.lastEventId, seal.events, seal.previousMac, seal.mac],
    );
    await tx.query('UPDATE audit_event SET seal_id = $1 WHERE id = ANY($2::bigint[])', [
      seal.id,
      rows.map((row) => row.id),
    ]);
  }

  /** The rows under seals `from` to `to`, by seal. */
  async rowsBySeal(tx: Tx, from: number, to: number): Promise<Map<number, SealedRow[]>> {
    const rows = await tx.query<(SealedRow & { sealId: number })[]>(
      `SELECT seal_id::int AS "sealId", ${ROW} FROM audit_event WHERE seal_id BETWEEN $1 AND $2
       ORDER BY audit_event.seal_id, audit_event.id`,
      [from, to],
    );
    return Map.groupBy(rows, (row) => row.sealId);
  }

  /** Rows that name a seal which is not there. */
  async countOrphans(tx: Tx): Promise<number> {
    return this.count(
      tx,
      'seal_id IS NOT NULL AND NOT EXISTS (SELECT FROM audit_seal WHERE audit_seal.id = audit_event.seal_id)',
    );
  }

  /** Rows that have waited longer than a sealer at work lets them. */
  async countLate(tx: Tx): Promise<number> {
    return this.count(tx, `seal_id IS NULL AND at < now() - interval '1 minute'`);
  }

  private async count(tx: Tx, condition: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM audit_event WHERE ${condition}`,
    );
    return row?.count ?? 0;
  }
}
