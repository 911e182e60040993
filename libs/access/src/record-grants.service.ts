import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '#database';
import { Clock, newId } from '#platform';
import { RecordGrantEntity } from './record-grant.entity.js';
import type { RecordGrant } from './record-grant.js';

/** Opens and closes single records to practitioners. Stores of other libs join the table to see what is open. */
@Injectable()
export class RecordGrants {
  constructor(private readonly clock: Clock) {}

  /** Granting again renews: it takes back a revocation and sets the new end. */
  async grant(tx: Tx, grant: RecordGrant): Promise<void> {
    const { recordType, recordId, practitionerId, reason } = grant;
    await tx.upsert(
      RecordGrantEntity,
      {
        id: newId(),
        ...{ recordType, recordId, practitionerId, reason },
        grantedAt: this.clock.now(),
        expiresAt: grant.expiresAt ?? null,
        revokedAt: null,
      },
      { conflictPaths: ['recordType', 'recordId', 'practitionerId', 'reason'] },
    );
  }

  async revoke(tx: Tx, grant: Omit<RecordGrant, 'expiresAt'>): Promise<void> {
    const { recordType, recordId, practitionerId, reason } = grant;
    await tx.update(
      RecordGrantEntity,
      { recordType, recordId, practitionerId, reason, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
  }
}
