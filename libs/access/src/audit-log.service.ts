import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import { Audit } from './audit.service.js';
import type { AuditEventView, AuditPageView, AuditSearchInput } from './audit.dto.js';
import { AuditStore, type NamedAuditRow } from './audit.store.js';
import { facilitiesAllowing } from './permissions.js';

/** The audit as auditors read it; reading it is audited too. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: DataSource,
    private readonly store: AuditStore,
    private readonly audit: Audit,
  ) {}

  async page(actor: Actor, { cursor, limit, from, to, ...filter }: AuditSearchInput): Promise<AuditPageView> {
    if (filter.patientId) this.audit.concerns({ patientIds: [filter.patientId] });
    const query = {
      ...filter,
      ...(from && { from: new Date(from) }),
      ...(to && { to: new Date(to) }),
      ...(cursor && { before: cursor }),
    };
    const facilityIds = facilitiesAllowing(actor.grants, 'audit.read');
    // One more than asked for tells whether there is a next page.
    const rows = await this.store.search(this.database.manager, query, facilityIds, limit + 1);
    const shown = rows.slice(0, limit);
    return { events: shown.map(viewOf), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }
}

const viewOf = (row: NamedAuditRow): AuditEventView => ({
  ...row,
  at: row.at.toISOString(),
  patientIds: [...row.patientIds],
  recordIds: [...row.recordIds],
});
