import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Outbox, OutboxWorker, type Tx } from '#database';
import { Clock } from '#platform';
import { consultStore } from './consult.store.js';
import { RecordingFiles } from './recording-files.service.js';
import { RecordingLife } from './recording-life.service.js';
import { ERASURE_DUE, SEGMENT_DUE, segmentDue } from './recording.events.js';
import { isAbandoned, type RecordingSegment } from './recording.js';
import { recordingStore } from './recording.store.js';

const LOOK_AGAIN_MS = 15_000;

/** Enters what was written when it is whole, closes what a process that died left open, and erases by policy. */
@Injectable()
export class RecordingJobs implements OnApplicationBootstrap {
  private readonly log = new Logger(RecordingJobs.name);

  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly files: RecordingFiles,
    private readonly life: RecordingLife,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.worker.consume('recordings', [SEGMENT_DUE, ERASURE_DUE], ({ type, facts }, tx) =>
      type === SEGMENT_DUE ? this.look(tx, String(facts.segmentId)) : this.erase(tx, String(facts.recordingId)),
    );
  }

  /** Its row is held meanwhile, so that no other process enters the same files. */
  private async look(tx: Tx, segmentId: string): Promise<void> {
    const segment = await recordingStore.lockSegment(tx, segmentId);
    if (!segment || segment.sealedAt !== null) return;
    const now = this.clock.now();
    if (segment.writtenAt !== null || isAbandoned(segment, now)) return this.seal(tx, segment, now);
    await this.outbox.tell(tx, segmentDue(segmentId, new Date(now.getTime() + LOOK_AGAIN_MS)));
  }

  private async seal(tx: Tx, segment: RecordingSegment, now: Date): Promise<void> {
    // A recording that goes on in its next segment must not wait for this one to be read.
    const files = segment.wrappedKey === null ? [] : await this.files.find(segment);
    const recording = await recordingStore.lock(tx, segment.recordingId);
    const consult = recording && (await consultStore.find(tx, recording.consultId));
    if (!recording || !consult) return;
    if (segment.wrappedKey === null) await this.files.remove(segment.id);
    for (const file of files) await recordingStore.insertFile(tx, file);
    const endedAt = segment.endedAt ?? segment.seenAt;
    await recordingStore.noteSegment(tx, segment.id, { endedAt, sealedAt: now });
    // Nobody looked after it to the end: it waits for whoever does, or is over with its consult.
    if (segment.endedAt === null && recording.state === 'recording') {
      if (consult.state === 'ended') await this.life.stop(tx, recording, 'consult-ended', consult, now);
      else await this.life.turn(tx, recording, 'asked', consult);
    } else await this.life.changed(tx, consult);
    this.log.log({ segmentId: segment.id, files: files.length }, 'a segment of a recording is closed');
  }

  /** The files and their keys; that there was a recording, who agreed and who saw it stays. */
  private async erase(tx: Tx, recordingId: string): Promise<void> {
    const recording = await recordingStore.lock(tx, recordingId);
    if (!recording || recording.erasedAt !== null || recording.state !== 'stopped') return;
    const now = this.clock.now();
    if (recording.eraseAt === null || recording.eraseAt > now) return;
    const segments = await recordingStore.segments(tx, recordingId);
    for (const { id } of segments) await this.files.remove(id);
    await recordingStore.noteErased(tx, recordingId, now);
    const consult = await consultStore.find(tx, recording.consultId);
    if (consult) await this.life.changed(tx, consult);
    this.log.log({ recordingId }, 'a recording was erased');
  }
}
