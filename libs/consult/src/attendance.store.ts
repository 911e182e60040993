import { LINK_QUALITIES, type LinkQuality } from '#contract';
import type { Tx } from '#database';
import type { Attendance } from './attendance.js';
import { ConsultAttendanceEntity } from './consult.entity.js';

/** Who was in the room, from when to when. A clock that was set back must not end a stay before it began. */
export const attendanceStore = {
  all: (tx: Tx, consultId: string): Promise<Attendance[]> =>
    tx.find(ConsultAttendanceEntity, { where: { consultId }, order: { joinedAt: 'ASC', id: 'ASC' } }),

  async insert(tx: Tx, attendance: Attendance): Promise<void> {
    await tx.insert(ConsultAttendanceEntity, attendance);
  },

  /** All who are in the room, seen after `since`: practitioners and guests. */
  async presentIds(tx: Tx, consultId: string, since: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT coalesce(practitioner_id, guest_id) AS id FROM consult_attendance
       WHERE consult_id = $1 AND left_at IS NULL AND seen_at > $2`,
      [consultId, since],
    );
    return rows.map(({ id }) => id);
  },

  /** The practitioners in the room, seen after `since`, with the facility each comes from. */
  present: (tx: Tx, consultId: string, since: Date): Promise<{ practitionerId: string; facilityId: string }[]> =>
    tx.query(
      `SELECT DISTINCT practitioner.id AS "practitionerId", practitioner.facility_id AS "facilityId"
       FROM consult_attendance stay JOIN practitioner ON practitioner.id = stay.practitioner_id
       WHERE stay.consult_id = $1 AND stay.left_at IS NULL AND stay.seen_at > $2`,
      [consultId, since],
    ),

  /** Ends one stay; false when it had ended. */
  async end(tx: Tx, consultId: string, attendanceId: string, at: Date): Promise<boolean> {
    const ended = await tx.query<{ id: string }[]>(
      `WITH ended AS (
         UPDATE consult_attendance SET left_at = greatest(joined_at, $3)
         WHERE id = $2 AND consult_id = $1 AND left_at IS NULL RETURNING id
       ) SELECT id FROM ended`,
      [consultId, attendanceId, at],
    );
    return ended.length > 0;
  },

  /** Ends every stay of a consult: now, or when it was last seen where that was not after `since`. */
  async endAll(tx: Tx, consultId: string, now: Date, since: Date): Promise<void> {
    await tx.query(
      `UPDATE consult_attendance
       SET left_at = greatest(joined_at, CASE WHEN seen_at > $3 THEN $2::timestamptz ELSE seen_at END)
       WHERE consult_id = $1 AND left_at IS NULL`,
      [consultId, now, since],
    );
  },

  /** Ends stays that nobody has renewed after `since`, at the time they were last seen. Answers whose they were. */
  endStale: (tx: Tx, since: Date): Promise<{ consultId: string }[]> =>
    tx.query(
      `WITH ended AS (
         UPDATE consult_attendance SET left_at = greatest(joined_at, seen_at)
         WHERE left_at IS NULL AND seen_at <= $1 RETURNING consult_id
       ) SELECT DISTINCT consult_id AS "consultId" FROM ended`,
      [since],
    ),

  /** Ends every stay of a process that closes: as {@link attendanceStore.endAll} does for a consult. */
  endOfProcess: (tx: Tx, processId: string, now: Date, since: Date): Promise<{ consultId: string }[]> =>
    tx.query(
      `WITH ended AS (
         UPDATE consult_attendance
         SET left_at = greatest(joined_at, CASE WHEN seen_at > $3 THEN $2::timestamptz ELSE seen_at END)
         WHERE left_at IS NULL AND process_id = $1 RETURNING consult_id
       ) SELECT DISTINCT consult_id AS "consultId" FROM ended`,
      [processId, now, since],
    ),

  /**
   * These stays go on. One that was given up as stale, because its process had lost the database for a while, goes on
   * as if nothing had been, unless its consult has ended.
   */
  async renew(tx: Tx, processId: string, attendanceIds: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `UPDATE consult_attendance stay SET seen_at = greatest(stay.seen_at, $3), left_at = NULL
       FROM consult
       WHERE stay.id = ANY($2) AND stay.process_id = $1
         AND consult.id = stay.consult_id AND consult.state <> 'ended'`,
      [processId, attendanceIds, now],
    );
  },

  /** Keeps the worst quality that was measured. */
  async noteLink(tx: Tx, attendanceId: string, quality: LinkQuality): Promise<void> {
    await tx.query(
      `UPDATE consult_attendance SET link_quality = $2
       WHERE id = $1 AND coalesce(array_position($3::text[], link_quality), 0) < array_position($3::text[], $2)`,
      [attendanceId, quality, [...LINK_QUALITIES]],
    );
  },
};
