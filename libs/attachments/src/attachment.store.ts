import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Tx } from '#database';
import { AttachmentEntity } from './attachment.entity.js';
import type { Attachment } from './attachment.js';

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

  /** False when there is one with this id already. */
  async insert(tx: Tx, attachment: Attachment): Promise<boolean> {
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(AttachmentEntity)
      .values(attachment)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(result.raw) && result.raw.length > 0;
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
