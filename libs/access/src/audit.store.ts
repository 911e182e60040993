import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { AuditEventEntity } from './audit.entity.js';
import type { AuditOutcome, AuditRow } from './audit.js';

export interface AuditQuery {
  patientId?: string;
  accountId?: string;
  outcome?: AuditOutcome;
  from?: Date;
  to?: Date;
  /** The id of the last row of the page before. */
  before?: string;
}

/** A row with the name of whoever did it. */
export interface NamedAuditRow extends AuditRow {
  id: string;
  accountName: string | null;
}

@Injectable()
export class AuditStore {
  /** One statement and no lock that another would wait for; the seal comes later. */
  async add(tx: Tx, row: AuditRow): Promise<void> {
    await tx.insert(AuditEventEntity, {
      ...row,
      patientIds: [...row.patientIds],
      recordIds: [...row.recordIds],
    });
  }

  /** Newest first; with `facilityIds`, only what accounts of these facilities did. */
  search(tx: Tx, query: AuditQuery, facilityIds: readonly string[] | null, limit: number): Promise<NamedAuditRow[]> {
    return tx.query<NamedAuditRow[]>(
      `SELECT event.id::text, event.at, event.account_id AS "accountId", account.name AS "accountName",
              event.session_id AS "sessionId", event.action, event.outcome, event.error_code AS "errorCode",
              event.patient_ids AS "patientIds", event.record_ids AS "recordIds",
              event.request_id AS "requestId", event.address
       FROM audit_event event LEFT JOIN account ON account.id = event.account_id
       WHERE ($1::uuid IS NULL OR event.patient_ids @> ARRAY[$1::uuid])
         AND ($2::uuid IS NULL OR event.account_id = $2)
         AND ($3::text IS NULL OR event.outcome = $3)
         AND ($4::timestamptz IS NULL OR event.at >= $4)
         AND ($5::timestamptz IS NULL OR event.at < $5)
         AND ($6::bigint IS NULL OR event.id < $6)
         AND ($7::uuid[] IS NULL OR event.account_id IN (SELECT account_id FROM role_grant WHERE facility_id = ANY($7)))
       ORDER BY event.id DESC LIMIT $8`,
      [
        query.patientId ?? null,
        query.accountId ?? null,
        query.outcome ?? null,
        query.from ?? null,
        query.to ?? null,
        query.before ?? null,
        facilityIds,
        limit,
      ],
    );
  }
}
