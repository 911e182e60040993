import type { Tx } from '#database';
import { MinutesEntity, MinutesSignatureEntity } from './minutes.entity.js';
import type { MinutesVersion, Signature } from './minutes.js';

/** One line of the list of versions. */
export interface VersionLine {
  version: number;
  writtenBy: string;
  writtenAt: Date;
  signatures: number;
}

export const minutesStore = {
  findLatest: (tx: Tx, consultId: string): Promise<MinutesVersion | null> =>
    tx.findOne(MinutesEntity, { where: { consultId }, order: { version: 'DESC' } }),

  find: (tx: Tx, consultId: string, version: number): Promise<MinutesVersion | null> =>
    tx.findOneBy(MinutesEntity, { consultId, version }),

  async insert(tx: Tx, version: MinutesVersion): Promise<void> {
    await tx.insert(MinutesEntity, version);
  },

  signatures: (tx: Tx, minutesId: string): Promise<Signature[]> =>
    tx.find(MinutesSignatureEntity, { where: { minutesId }, order: { signedAt: 'ASC', id: 'ASC' } }),

  async sign(tx: Tx, id: string, minutesId: string, signature: Signature): Promise<void> {
    await tx.insert(MinutesSignatureEntity, { ...signature, id, minutesId });
  },

  /** What was signed is not what the minutes say any more. */
  async voidAll(tx: Tx, consultId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE minutes_signature SET voided_at = $2
       WHERE voided_at IS NULL AND minutes_id IN (SELECT id FROM minutes WHERE consult_id = $1)`,
      [consultId, now],
    );
  },

  /** Newest first, without their contents. */
  lines: (tx: Tx, consultId: string): Promise<VersionLine[]> =>
    tx.query(
      `SELECT minutes.version, minutes.written_by AS "writtenBy", minutes.written_at AS "writtenAt",
              count(signature.id)::int AS signatures
       FROM minutes LEFT JOIN minutes_signature signature ON signature.minutes_id = minutes.id
       WHERE minutes.consult_id = $1 GROUP BY minutes.id ORDER BY minutes.version DESC`,
      [consultId],
    ),
};
