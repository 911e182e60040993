import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultNotFound } from './consult.errors.js';
import type { Consult } from './consult.js';
import { roleOf } from './consult.js';
import { consultStore } from './consult.store.js';
import { RecordingNotFound, RecordingNotYours } from './recording.errors.js';
import type { Recording } from './recording.js';
import { recordingStore } from './recording.store.js';

/** The door to recordings: whoever may see the case may know of them; to see one takes having been there. */
@Injectable()
export class RecordingDoor {
  constructor(
    private readonly database: DataSource,
    private readonly consults: ConsultDoor,
  ) {}

  async consult(actor: Actor, consultId: string): Promise<Consult> {
    return (await this.consults.get(actor, consultId)).consult;
  }

  async recording(actor: Actor, recordingId: string): Promise<Recording> {
    const recording = await recordingStore.find(this.database.manager, recordingId);
    if (!recording) throw new RecordingNotFound();
    try {
      await this.consults.get(actor, recording.consultId);
      return recording;
    } catch (error) {
      throw error instanceof ConsultNotFound ? new RecordingNotFound() : error;
    }
  }

  /** Throws RecordingNotYours for who did not take part. */
  async toPlay(actor: Actor, recordingId: string): Promise<Recording> {
    const practitionerId = clinician(actor);
    const recording = await this.recording(actor, recordingId);
    const participants = await consultStore.participants(this.database.manager, recording.consultId);
    if (roleOf(participants, practitionerId) === null) throw new RecordingNotYours();
    return recording;
  }
}
