import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#database';
import { Clock, newId } from '#platform';
import { consultStore } from './consult.store.js';
import type { GuestActor } from './guest.js';
import { requirePresence } from './in-the-room.js';
import { RecordingLife } from './recording-life.service.js';
import { RecordingNotFound } from './recording.errors.js';
import { lastWord, refusal } from './recording.js';
import { recordingStore } from './recording.store.js';

/** What guests say to being recorded: as everybody in the room they are asked, and one no stops it for all. */
@Injectable()
export class GuestConsents {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly life: RecordingLife,
  ) {}

  /** Throws RecordingNotFound when nothing is recorded or to be. */
  async answer({ sessionId: guestId, guest: { consultId } }: GuestActor, agreed: boolean): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const recording = await recordingStore.lockRunning(tx, consultId);
      const consult = await consultStore.find(tx, consultId);
      if (!recording || !consult) throw new RecordingNotFound();
      const now = this.clock.now();
      await requirePresence(tx, consultId, guestId, now);
      const before = lastWord(await recordingStore.consents(tx, recording.id), guestId);
      if (agreed && before?.answer === 'agreed') return;
      const answer = agreed ? 'agreed' : refusal(before?.answer ?? null);
      await recordingStore.addConsent(tx, {
        ...{ id: newId(), recordingId: recording.id, practitionerId: null, guestId, answer },
        ...{ way: null, givenBy: null, witness: null, writtenBy: null, writtenAt: now },
      });
      if (answer === 'agreed') await this.life.changed(tx, consult);
      else await this.life.stop(tx, recording, answer, consult, now);
    });
  }
}
