import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RecordingState, RecordingStopReason } from '#contract';
import { Outbox, type Tx } from '#database';
import { consultCaseStore } from './consult-case.store.js';
import type { Consult } from './consult.js';
import { RecordingStopped } from './recording.errors.js';
import { erasureDue, recordingChanged } from './recording.events.js';
import { daysLater, mayTurn, type Recording } from './recording.js';
import { RECORDING_OPTIONS, type RecordingOptions } from './recording.options.js';
import { recordingStore } from './recording.store.js';

/** The one way in which a recording goes on, and in which pages hear of it. Whoever calls holds its row. */
@Injectable()
export class RecordingLife {
  private readonly log = new Logger(RecordingLife.name);

  constructor(
    private readonly outbox: Outbox,
    @Inject(RECORDING_OPTIONS) private readonly options: RecordingOptions,
  ) {}

  async turn(tx: Tx, recording: Recording, to: Exclude<RecordingState, 'stopped'>, consult: Consult): Promise<void> {
    if (!mayTurn(recording.state, to)) throw new RecordingStopped();
    await recordingStore.turn(tx, recording.id, to);
    await this.changed(tx, consult);
    this.log.log({ recordingId: recording.id, consultId: consult.id, state: to }, 'a recording goes on');
  }

  async stop(tx: Tx, recording: Recording, reason: RecordingStopReason, consult: Consult, now: Date): Promise<void> {
    if (!mayTurn(recording.state, 'stopped')) throw new RecordingStopped();
    const eraseAt = daysLater(now, this.options.keepDays);
    await recordingStore.stop(tx, recording.id, reason, now, eraseAt);
    await recordingStore.endOpenSegment(tx, recording.id, now);
    await this.outbox.tell(tx, erasureDue(recording.id, eraseAt));
    await this.changed(tx, consult);
    this.log.log({ recordingId: recording.id, consultId: consult.id, reason }, 'a recording stopped');
  }

  /** Of what is written already, too: the law gives fifteen days, and there is nothing to wait for. */
  async eraseNow(tx: Tx, recordingId: string, now: Date): Promise<void> {
    await recordingStore.eraseFrom(tx, recordingId, now);
    await this.outbox.tell(tx, erasureDue(recordingId));
  }

  async changed(tx: Tx, { id, caseId }: Pick<Consult, 'id' | 'caseId'>): Promise<void> {
    await this.outbox.tell(tx, recordingChanged({ consultId: id, caseId }, await consultCaseStore.audience(tx, id)));
  }
}
