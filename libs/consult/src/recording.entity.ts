import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentAnswer, ConsentGiver, ConsentWay, RecordingState, RecordingStopReason } from '#contract';
import type { Recording, RecordingConsent, RecordingSegment } from './recording.js';
import type { RecordingFileRow } from './recording-file.js';

/** PostgreSQL's bigint comes as a text, since it may be larger than a number is exact. */
const bigint = { to: (value: number): number => value, from: (value: string | number): number => Number(value) };

@Entity('recording')
export class RecordingEntity implements Recording {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'consult_id' }) consultId: string;
  @Column('text') state: RecordingState;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt: Date | null;
  @Column('text', { name: 'stop_reason', nullable: true }) stopReason: RecordingStopReason | null;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
}

@Entity('recording_consent')
export class RecordingConsentEntity implements RecordingConsent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'recording_id' }) recordingId: string;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId: string | null;
  @Column('uuid', { name: 'guest_id', nullable: true }) guestId: string | null;
  @Column('text') answer: ConsentAnswer;
  @Column('text', { nullable: true }) way: ConsentWay | null;
  @Column('text', { name: 'given_by', nullable: true }) givenBy: ConsentGiver | null;
  @Column('text', { nullable: true }) witness: string | null;
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

@Entity('recording_segment')
export class RecordingSegmentEntity implements RecordingSegment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'recording_id' }) recordingId: string;
  @Column('bytea', { name: 'wrapped_key', nullable: true }) wrappedKey: Buffer | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'written_at', nullable: true }) writtenAt: Date | null;
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt: Date | null;
}

@Entity('recording_file')
export class RecordingFileEntity implements Omit<RecordingFileRow, 'personId'> {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'segment_id' }) segmentId: string;
  @Column('text') name: string;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId: string | null;
  @Column('uuid', { name: 'guest_id', nullable: true }) guestId: string | null;
  @Column('text') stream: RecordingFileRow['stream'];
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('boolean', { name: 'has_picture' }) hasPicture: boolean;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('int', { name: 'duration_ms' }) durationMs: number;
  @Column('bytea') head: Buffer;
  @Column('bigint', { name: 'body_start', transformer: bigint }) bodyStart: number;
  @Column('bigint', { name: 'body_end', transformer: bigint }) bodyEnd: number;
  @Column('text') sha256: string;
}
