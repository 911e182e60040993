import type { Tx } from '#database';
import type { MeasuredQuality, QualityMinute } from './quality.js';

/** How the media of each stay did, a row for each reading. */
export const qualityStore = {
  /** Readings of a stay that nobody knows are passed over, and so are those that came twice. */
  async insert(tx: Tx, measured: readonly MeasuredQuality[]): Promise<void> {
    const rows = measured.map(({ attendanceId, at, reading }) => ({ attendanceId, at, ...reading }));
    await tx.query(
      `INSERT INTO consult_quality
         (attendance_id, at, way, send_bitrate, receive_bitrate, send_loss, receive_loss, round_trip_ms, jitter_ms,
          frames_per_second, freezes, frozen, concealed)
       SELECT stay.id, row.at, row.way, row."sendBitrate", row."receiveBitrate", row."sendLoss", row."receiveLoss",
              row."roundTripMs", row."jitterMs", row."framesPerSecond", row.freezes, row.frozen, row.concealed
       FROM jsonb_to_recordset($1) AS row(
         "attendanceId" uuid, at timestamptz, way text, "sendBitrate" int, "receiveBitrate" int, "sendLoss" real,
         "receiveLoss" real, "roundTripMs" int, "jitterMs" int, "framesPerSecond" real, freezes int, frozen real,
         concealed real)
       JOIN consult_attendance stay ON stay.id = row."attendanceId"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  },

  /** Minute by minute, whoever was there first. */
  minutes: (tx: Tx, consultId: string): Promise<QualityMinute[]> =>
    tx.query(
      `SELECT stay.practitioner_id AS "practitionerId", date_trunc('minute', reading.at) AS at,
         (array_agg(way ORDER BY reading.at DESC))[1] AS way,
         round(avg(send_bitrate))::int AS "sendBitrate", round(avg(receive_bitrate))::int AS "receiveBitrate",
         max(send_loss)::float8 AS "sendLoss", max(receive_loss)::float8 AS "receiveLoss",
         round(avg(round_trip_ms))::int AS "roundTripMs", max(jitter_ms) AS "jitterMs",
         min(frames_per_second)::float8 AS "framesPerSecond", sum(freezes)::int AS freezes,
         max(frozen)::float8 AS frozen, max(concealed)::float8 AS concealed
       FROM consult_quality reading JOIN consult_attendance stay ON stay.id = reading.attendance_id
       WHERE stay.consult_id = $1 AND stay.practitioner_id IS NOT NULL
       GROUP BY stay.practitioner_id, date_trunc('minute', reading.at)
       ORDER BY stay.practitioner_id, at`,
      [consultId],
    ),

  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM consult_quality WHERE at < $1', [before]);
  },
};
