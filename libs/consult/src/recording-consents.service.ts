import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import type { ConsentAnswer, ConsentGiver, ConsentWay } from '#contract';
import { inTransaction, type Tx } from '#database';
import { Clock, newId } from '#platform';
import { ConsultNotFound } from './consult.errors.js';
import type { Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { requirePresence } from './in-the-room.js';
import { RecordingDoor } from './recording-door.service.js';
import { RecordingLife } from './recording-life.service.js';
import { CannotRecordHere, RecordingNotFound, RecordingStopped } from './recording.errors.js';
import { lastWord, refusal, type Recording } from './recording.js';
import { RECORDING_OPTIONS, type RecordingOptions } from './recording.options.js';
import { recordingStore } from './recording.store.js';

/** What is written of the patient's word. */
export interface PatientWord {
  agreed: boolean;
  way: ConsentWay;
  givenBy: ConsentGiver;
  witness: string | null;
}

/** Who asks, who agrees, who refuses and who takes it back. What was said stays as it was said. */
@Injectable()
export class RecordingConsents {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: RecordingDoor,
    private readonly life: RecordingLife,
    @Inject(RECORDING_OPTIONS) private readonly options: RecordingOptions,
  ) {}

  /** Asks everybody; whoever asks agrees by asking. Asked again while one runs, it is that one. */
  async ask(actor: Actor, consultId: string): Promise<void> {
    const practitionerId = clinician(actor);
    await this.door.consult(actor, consultId);
    if (this.options.secret === null) throw new CannotRecordHere();

    await inTransaction(this.database, async (tx) => {
      const consult = await consultStore.lockRunning(tx, consultId);
      const now = this.clock.now();
      await requirePresence(tx, consultId, practitionerId, now);
      if (await recordingStore.lockRunning(tx, consultId)) return;
      const recording: Recording = {
        ...{ id: newId(), consultId, state: 'asked', askedBy: practitionerId, askedAt: now },
        ...{ stoppedAt: null, stopReason: null, eraseAt: null, erasedAt: null },
      };
      await recordingStore.insert(tx, recording);
      await this.write(tx, recording, practitionerId, 'agreed', practitionerId, now);
      await this.life.changed(tx, consult);
    });
  }

  /** One's own word. A no stops the recording for all; after it one has to be asked anew. */
  async answer(actor: Actor, recordingId: string, agreed: boolean): Promise<void> {
    const practitionerId = clinician(actor);
    await this.door.recording(actor, recordingId);

    await inTransaction(this.database, async (tx) => {
      const { recording, consult } = await this.hold(tx, recordingId);
      if (recording.state === 'stopped') throw new RecordingStopped();
      const now = this.clock.now();
      await requirePresence(tx, recording.consultId, practitionerId, now);
      const before = lastWord(await recordingStore.consents(tx, recordingId), practitionerId);
      if (agreed && before?.answer === 'agreed') return;
      const answer = agreed ? 'agreed' : refusal(before?.answer ?? null);
      await this.write(tx, recording, practitionerId, answer, practitionerId, now);
      if (answer === 'agreed') await this.life.changed(tx, consult);
      else await this.life.stop(tx, recording, answer, consult, now);
    });
  }

  /**
   * The patient's word, as somebody who is there writes it down. Taken back it stops the recording, and what was
   * recorded is erased, also after the consult.
   */
  async writePatient(actor: Actor, recordingId: string, word: PatientWord): Promise<void> {
    const practitionerId = clinician(actor);
    await this.door.recording(actor, recordingId);

    await inTransaction(this.database, async (tx) => {
      const { recording, consult } = await this.hold(tx, recordingId);
      const now = this.clock.now();
      const isOver = recording.state === 'stopped';
      if (isOver && word.agreed) throw new RecordingStopped();
      if (!isOver) await requirePresence(tx, recording.consultId, practitionerId, now);
      const before = lastWord(await recordingStore.consents(tx, recordingId), null);
      const answer: ConsentAnswer = word.agreed ? 'agreed' : refusal(before?.answer ?? null);
      const { way, givenBy, witness } = word;
      await this.write(tx, recording, null, answer, practitionerId, now, { way, givenBy, witness });
      if (answer === 'agreed') return this.life.changed(tx, consult);
      if (isOver) await this.life.changed(tx, consult);
      else await this.life.stop(tx, recording, answer, consult, now);
      if (answer === 'withdrawn') await this.life.eraseNow(tx, recording.id, now);
    });
  }

  /** Somebody in the room has had enough of it; nobody's consent is taken back. */
  async stop(actor: Actor, recordingId: string): Promise<void> {
    const practitionerId = clinician(actor);
    await this.door.recording(actor, recordingId);

    await inTransaction(this.database, async (tx) => {
      const { recording, consult } = await this.hold(tx, recordingId);
      if (recording.state === 'stopped') return;
      const now = this.clock.now();
      await requirePresence(tx, recording.consultId, practitionerId, now);
      await this.life.stop(tx, recording, 'by-hand', consult, now);
    });
  }

  private async hold(tx: Tx, recordingId: string): Promise<{ recording: Recording; consult: Consult }> {
    const recording = await recordingStore.lock(tx, recordingId);
    if (!recording) throw new RecordingNotFound();
    const consult = await consultStore.find(tx, recording.consultId);
    if (!consult) throw new ConsultNotFound();
    return { recording, consult };
  }

  private async write(
    tx: Tx,
    { id: recordingId }: Recording,
    practitionerId: string | null,
    answer: ConsentAnswer,
    writtenBy: string,
    writtenAt: Date,
    word: Omit<PatientWord, 'agreed'> | null = null,
  ): Promise<void> {
    const { way = null, givenBy = null, witness = null } = word ?? {};
    const consent = {
      id: newId(),
      recordingId,
      practitionerId,
      guestId: null,
      answer,
      way,
      givenBy,
      witness,
      writtenBy,
      writtenAt,
    };
    await recordingStore.addConsent(tx, consent);
  }
}
