import { Injectable } from '@nestjs/common';
import { DataSource, type InsertResult, IsNull, QueryFailedError } from 'typeorm';
import type { Tx } from '#database';
import { AttachmentEntity } from './attachment.entity.js';
import { AttachmentOriginUnknown } from './attachment.errors.js';
import type { Attachment } from './attachment.js';

const FOREIGN_KEY_VIOLATION = '23503';

@Injectable()
export class AttachmentStore {
  constructor(private readonly database: DataSource) {}

  find(id: string): Promise<Attachment | null> {
    return this.database.getRepository(AttachmentEntity).findOneBy({ id });
  }

  ofCase(caseId: string): Promise<Attachment[]> {
    return this.database
      .getRepository(AttachmentEntity)
      .find({ where: { caseId, removedAt: IsNull() }, order: { uploadedAt: 'ASC', id: 'ASC' } });
  }

  /** False when there is one with this id already. Throws AttachmentOriginUnknown. */
  async insert(tx: Tx, attachment: Attachment): Promise<boolean> {
    const result = await this.insertion(tx, attachment).catch((error: unknown) => {
      throw isDangling(error) ? new AttachmentOriginUnknown() : error;
    });
    return Array.isArray(result.raw) && result.raw.length > 0;
  }

  private insertion(tx: Tx, attachment: Attachment): Promise<InsertResult> {
    return tx
      .createQueryBuilder()
      .insert()
      .into(AttachmentEntity)
      .values(attachment)
      .orIgnore()
      .returning('id')
      .execute();
  }

  /** False when it was removed before. */
  async remove(tx: Tx, id: string, at: Date): Promise<boolean> {
    const result = await tx.update(AttachmentEntity, { id, removedAt: IsNull() }, { removedAt: at });
    return result.affected === 1;
  }

  /** Which of these storage keys belong to an attachment, also a removed one. */
  async known(storageKeys: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ storage_key: string }[]>(
      'SELECT storage_key FROM attachment WHERE storage_key = ANY($1)',
      [storageKeys],
    );
    return new Set(rows.map((row) => row.storage_key));
  }
}

/** Whether a row points at one that is not there. */
function isDangling(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return cause instanceof Error && 'code' in cause && cause.code === FOREIGN_KEY_VIOLATION;
}
