import { IsNull, Not } from 'typeorm';
import type { RecordingState, RecordingStopReason } from '#contract';
import type { Tx } from '#database';
import type { RecordedTime, Recording, RecordingConsent, RecordingSegment } from './recording.js';
import { guestStore } from './guest.store.js';
import {
  RecordingConsentEntity,
  RecordingEntity,
  RecordingFileEntity,
  RecordingSegmentEntity,
} from './recording.entity.js';
import type { RecordingFileRow } from './recording-file.js';

/** Recordings, consents, segments and files. Every question names its transaction. */
export const recordingStore = {
  find: (tx: Tx, id: string): Promise<Recording | null> => tx.findOneBy(RecordingEntity, { id }),

  ofConsult: (tx: Tx, consultId: string): Promise<Recording[]> =>
    tx.find(RecordingEntity, { where: { consultId }, order: { askedAt: 'DESC', id: 'DESC' } }),

  /** When each recording of a consult was written; what goes on is taken to end now. */
  times: (tx: Tx, consultId: string, now: Date): Promise<RecordedTime[]> =>
    tx.query(
      `SELECT recording.id, min(started_at) AS "from", max(coalesce(ended_at, $2)) AS "to"
       FROM recording JOIN recording_segment segment ON segment.recording_id = recording.id
       WHERE consult_id = $1 GROUP BY recording.id ORDER BY min(started_at)`,
      [consultId, now],
    ),

  /** Held until the transaction ends: whether it records is decided by one at a time. */
  lock: (tx: Tx, id: string): Promise<Recording | null> =>
    tx.findOne(RecordingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),

  async lockRunning(tx: Tx, consultId: string): Promise<Recording | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM recording WHERE consult_id = $1 AND state <> 'stopped' FOR UPDATE`,
      [consultId],
    );
    return row ? recordingStore.find(tx, row.id) : null;
  },

  /** The one of a consult that has not stopped. */
  running: (tx: Tx, consultId: string): Promise<Recording | null> =>
    tx.findOneBy(RecordingEntity, { consultId, state: Not('stopped') }),

  /** Which of these consults have a recording that has not stopped. */
  async withRunning(tx: Tx, consultIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ consultId: string }[]>(
      `SELECT consult_id AS "consultId" FROM recording WHERE state <> 'stopped' AND consult_id = ANY($1)`,
      [consultIds],
    );
    return rows.map((row) => row.consultId);
  },

  async insert(tx: Tx, recording: Recording): Promise<void> {
    await tx.insert(RecordingEntity, recording);
  },

  async turn(tx: Tx, id: string, state: RecordingState): Promise<void> {
    await tx.update(RecordingEntity, { id }, { state });
  },

  async stop(tx: Tx, id: string, stopReason: RecordingStopReason, at: Date, eraseAt: Date): Promise<void> {
    await tx.update(RecordingEntity, { id }, { state: 'stopped', stopReason, stoppedAt: at, eraseAt });
  },

  async eraseFrom(tx: Tx, id: string, eraseAt: Date): Promise<void> {
    await tx.update(RecordingEntity, { id }, { eraseAt });
  },

  /** Its keys are gone with this, and so is all that was written with them. */
  async noteErased(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.update(RecordingEntity, { id }, { erasedAt: at });
    await tx.query(
      'DELETE FROM recording_file WHERE segment_id IN (SELECT id FROM recording_segment WHERE recording_id = $1)',
      [id],
    );
    await tx.update(RecordingSegmentEntity, { recordingId: id }, { wrappedKey: null });
  },

  /** One process looks after a recording; false when another does. */
  async drive(tx: Tx, id: string, processId: string, now: Date, until: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH driven AS (
         UPDATE recording SET driver_id = $2, driver_until = $4
         WHERE id = $1 AND (driver_id IS NULL OR driver_id = $2 OR driver_until < $3) RETURNING id
       ) SELECT id FROM driven`,
      [id, processId, now, until],
    );
    return rows.length > 0;
  },

  consents: (tx: Tx, recordingId: string): Promise<RecordingConsent[]> =>
    tx.find(RecordingConsentEntity, { where: { recordingId }, order: { id: 'ASC' } }),

  async addConsent(tx: Tx, consent: RecordingConsent): Promise<void> {
    await tx.insert(RecordingConsentEntity, consent);
  },

  segments: (tx: Tx, recordingId: string): Promise<RecordingSegment[]> =>
    tx.find(RecordingSegmentEntity, { where: { recordingId }, order: { startedAt: 'ASC', id: 'ASC' } }),

  segment: (tx: Tx, id: string): Promise<RecordingSegment | null> => tx.findOneBy(RecordingSegmentEntity, { id }),

  lockSegment: (tx: Tx, id: string): Promise<RecordingSegment | null> =>
    tx.findOne(RecordingSegmentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),

  openSegment: (tx: Tx, recordingId: string): Promise<RecordingSegment | null> =>
    tx.findOneBy(RecordingSegmentEntity, { recordingId, endedAt: IsNull() }),

  async insertSegment(tx: Tx, segment: RecordingSegment): Promise<void> {
    await tx.insert(RecordingSegmentEntity, segment);
  },

  async touchSegment(tx: Tx, id: string, seenAt: Date): Promise<void> {
    await tx.update(RecordingSegmentEntity, { id }, { seenAt });
  },

  async endOpenSegment(tx: Tx, recordingId: string, endedAt: Date): Promise<void> {
    await tx.update(RecordingSegmentEntity, { recordingId, endedAt: IsNull() }, { endedAt });
  },

  async noteSegment(
    tx: Tx,
    id: string,
    times: Partial<Pick<RecordingSegment, 'endedAt' | 'writtenAt' | 'sealedAt'>>,
  ): Promise<void> {
    await tx.update(RecordingSegmentEntity, { id }, times);
  },

  async insertFile(tx: Tx, { personId, ...file }: RecordingFileRow): Promise<void> {
    const isGuest = (await guestStore.find(tx, personId)) !== null;
    const whose = { practitionerId: isGuest ? null : personId, guestId: isGuest ? personId : null };
    await tx.insert(RecordingFileEntity, { ...file, ...whose });
  },

  async file(tx: Tx, id: string): Promise<RecordingFileRow | null> {
    const row = await tx.findOneBy(RecordingFileEntity, { id });
    return row && { ...row, personId: row.practitionerId ?? row.guestId ?? '' };
  },

  /** Without their heads, which only a player needs. */
  files: (tx: Tx, recordingIds: readonly string[]): Promise<Omit<RecordingFileRow, 'head'>[]> =>
    tx.query(
      `SELECT file.id, file.segment_id AS "segmentId", file.name,
              coalesce(file.practitioner_id, file.guest_id) AS "personId", file.stream, file.media_type AS "mediaType", file.has_picture AS "hasPicture", file.started_at AS "startedAt",
              file.duration_ms AS "durationMs", file.body_start::float8 AS "bodyStart",
              file.body_end::float8 AS "bodyEnd", file.sha256
       FROM recording_file file JOIN recording_segment segment ON segment.id = file.segment_id
       WHERE segment.recording_id = ANY($1) ORDER BY file.started_at, file.id`,
      [recordingIds],
    ),

  async insertViewing(
    tx: Tx,
    viewing: { id: string; recordingId: string; practitionerId: string; beganAt: Date },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO recording_viewing (id, recording_id, practitioner_id, began_at) VALUES ($1, $2, $3, $4)',
      [viewing.id, viewing.recordingId, viewing.practitionerId, viewing.beganAt],
    );
  },

  async viewing(tx: Tx, id: string): Promise<{ recordingId: string; practitionerId: string; beganAt: Date } | null> {
    const [row] = await tx.query<{ recordingId: string; practitionerId: string; beganAt: Date }[]>(
      `SELECT recording_id AS "recordingId", practitioner_id AS "practitionerId", began_at AS "beganAt"
       FROM recording_viewing WHERE id = $1`,
      [id],
    );
    return row ?? null;
  },
};
