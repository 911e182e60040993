import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, Outbox, type Tx } from '#database';
import { Clock, newId, unwrapKey, wrapKey } from '#platform';
import { staleBefore } from './attendance.js';
import { attendanceStore } from './attendance.store.js';
import type { Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { RecordingLife } from './recording-life.service.js';
import { segmentDue } from './recording.events.js';
import { decide, type Recording, type RecordingSegment } from './recording.js';
import { RECORDING_OPTIONS, type RecordingOptions } from './recording.options.js';
import { recordingStore } from './recording.store.js';

/** How long a process that looks after a recording may be silent before another one does. */
const DRIVER_MS = 2_000;
/** How often somebody looks whether a segment is still alive. */
const LOOK_AFTER_MS = 30_000;

/** What is to be recorded now: into which segment, with which key, and whom. */
export interface RunningSegment {
  segmentId: string;
  /** 32 bytes in hexadecimal digits. */
  key: string;
  practitionerIds: readonly string[];
}

/**
 * Recordings as the process sees them that serves the room: it asks again and again what is to be recorded, and tells
 * the relay. Nothing else lets a recording go on, so that whatever dies, it ends.
 */
@Injectable()
export class Recordings {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly life: RecordingLife,
    @Inject(RECORDING_OPTIONS) private readonly options: RecordingOptions,
  ) {}

  /** Which of these consults have a recording to look after. */
  withRunning(consultIds: readonly string[]): Promise<string[]> {
    return recordingStore.withRunning(this.database.manager, consultIds);
  }

  /** What to record of a consult at this moment; null for nothing, `elsewhere` when another process looks after it. */
  async now(consultId: string, processId: string): Promise<RunningSegment | 'elsewhere' | null> {
    return inTransaction(this.database, async (tx) => {
      const recording = await recordingStore.lockRunning(tx, consultId);
      if (!recording) return null;
      const now = this.clock.now();
      const until = new Date(now.getTime() + DRIVER_MS);
      if (!(await recordingStore.drive(tx, recording.id, processId, now, until))) return 'elsewhere';
      const consult = await consultStore.find(tx, consultId);
      if (!consult) return null;
      const present = await attendanceStore.presentIds(tx, consultId, staleBefore(now));
      const decision = decide(await recordingStore.consents(tx, recording.id), present, consult.state);
      if (decision === 'record') return this.segment(tx, recording, consult, present, now);
      if (decision === 'stop') await this.life.stop(tx, recording, 'consult-ended', consult, now);
      else await this.pause(tx, recording, consult, now);
      return null;
    });
  }

  /** The relay wrote its last byte of a segment; what follows is another one. */
  async written(segmentId: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const segment = await recordingStore.lockSegment(tx, segmentId);
      if (!segment || segment.writtenAt !== null) return;
      const now = this.clock.now();
      await recordingStore.noteSegment(tx, segmentId, { endedAt: segment.endedAt ?? now, writtenAt: now });
      await this.outbox.tell(tx, segmentDue(segmentId));
    });
  }

  /** It ended without our doing, and its last byte may still be on its way: what there is is looked for later. */
  async lost(segmentId: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const segment = await recordingStore.lockSegment(tx, segmentId);
      if (segment && segment.endedAt === null) {
        await recordingStore.noteSegment(tx, segmentId, { endedAt: this.clock.now() });
      }
    });
  }

  /** The relay of the room cannot record: nobody should wait for it. */
  async cannot(consultId: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const recording = await recordingStore.lockRunning(tx, consultId);
      const consult = await consultStore.find(tx, consultId);
      if (recording && consult) await this.life.stop(tx, recording, 'cannot-record', consult, this.clock.now());
    });
  }

  private async segment(
    tx: Tx,
    recording: Recording,
    consult: Consult,
    practitionerIds: readonly string[],
    now: Date,
  ): Promise<RunningSegment | null> {
    const { secret } = this.options;
    if (secret === null) return null;
    if (recording.state !== 'recording') await this.life.turn(tx, recording, 'recording', consult);
    const open = await recordingStore.openSegment(tx, recording.id);
    if (open?.wrappedKey) {
      await recordingStore.touchSegment(tx, open.id, now);
      return { segmentId: open.id, key: unwrapKey(secret, open.wrappedKey).toString('hex'), practitionerIds };
    }
    const key = randomBytes(32);
    const segment: RecordingSegment = {
      ...{ id: newId(), recordingId: recording.id, wrappedKey: wrapKey(secret, key), startedAt: now, seenAt: now },
      ...{ endedAt: null, writtenAt: null, sealedAt: null },
    };
    await recordingStore.insertSegment(tx, segment);
    await this.outbox.tell(tx, segmentDue(segment.id, new Date(now.getTime() + LOOK_AFTER_MS)));
    return { segmentId: segment.id, key: key.toString('hex'), practitionerIds };
  }

  private async pause(tx: Tx, recording: Recording, consult: Consult, now: Date): Promise<void> {
    if (recording.state !== 'recording') return;
    await recordingStore.endOpenSegment(tx, recording.id, now);
    await this.life.turn(tx, recording, 'asked', consult);
  }
}
