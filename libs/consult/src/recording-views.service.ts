import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { Directory } from '#directory';
import { Clock } from '#platform';
import { staleBefore } from './attendance.js';
import { attendanceStore } from './attendance.store.js';
import { roleOf } from './consult.js';
import { consultStore } from './consult.store.js';
import { guestStore } from './guest.store.js';
import { RecordingDoor } from './recording-door.service.js';
import type { RecordingFileView, RecordingView } from './recording.dto.js';
import { lastWord, speakerOf, type Recording, type RecordingConsent, type RecordingSegment } from './recording.js';
import { recordingStore } from './recording.store.js';

/** What pages show of the recordings of a consult. */
@Injectable()
export class RecordingViews {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: RecordingDoor,
    private readonly directory: Directory,
  ) {}

  /** The newest first. */
  async ofConsult(actor: Actor, consultId: string): Promise<RecordingView[]> {
    await this.door.consult(actor, consultId);
    const tx = this.database.manager;
    const recordings = await recordingStore.ofConsult(tx, consultId);
    if (recordings.length === 0) return [];
    const presentIds = await attendanceStore.presentIds(tx, consultId, staleBefore(this.clock.now()));
    const guests = await guestStore.ofConsult(tx, consultId);
    const participants = await consultStore.participants(tx, consultId);
    const people = await this.directory.practitioners([
      ...new Set([...presentIds, ...participants.map((one) => one.practitionerId)]),
    ]);
    const nameOf = (id: string | null): string =>
      people.get(id ?? '')?.name ?? guests.find((guest) => guest.id === id)?.name ?? '';
    const tookPart = roleOf(participants, actor.practitionerId) !== null;
    const isHere = actor.practitionerId !== null && presentIds.includes(actor.practitionerId);
    const files = await recordingStore.files(
      tx,
      recordings.map(({ id }) => id),
    );

    return Promise.all(
      recordings.map(async (recording) => {
        const segments = await recordingStore.segments(tx, recording.id);
        const own = files.filter((file) => segments.some(({ id }) => id === file.segmentId));
        return {
          ...whole(recording, await recordingStore.consents(tx, recording.id), presentIds, nameOf),
          closing: segments.some(isClosing),
          files: own.map(
            ({ id, personId, stream, mediaType, hasPicture, startedAt, durationMs }): RecordingFileView => ({
              ...{ id, practitionerId: personId, name: nameOf(personId), stream, mediaType, hasPicture },
              ...{ startedAt, durationMs },
            }),
          ),
          can: {
            answer: recording.state !== 'stopped' && isHere,
            stop: recording.state !== 'stopped' && isHere,
            writePatient: recording.state === 'stopped' ? tookPart && recording.erasedAt === null : isHere,
            play: tookPart && own.length > 0,
          },
        };
      }),
    );
  }
}

const isClosing = ({ endedAt, sealedAt }: RecordingSegment): boolean => endedAt !== null && sealedAt === null;

function whole(
  recording: Recording,
  consents: readonly RecordingConsent[],
  presentIds: readonly string[],
  nameOf: (personId: string | null) => string,
): Omit<RecordingView, 'closing' | 'files' | 'can'> {
  const { id, state, askedBy, askedAt, stoppedAt, stopReason, eraseAt, erasedAt } = recording;
  const answered = consents.flatMap((consent) => speakerOf(consent) ?? []);
  const asked = [...new Set([...answered, ...(state === 'stopped' ? [] : presentIds)])];
  const patient = lastWord(consents, null);
  return {
    ...{ id, state, askedByName: nameOf(askedBy), askedAt, stoppedAt, stopReason, eraseAt, erasedAt },
    people: asked.map((practitionerId) => ({
      practitionerId,
      name: nameOf(practitionerId),
      answer: lastWord(consents, practitionerId)?.answer ?? null,
      present: presentIds.includes(practitionerId),
    })),
    patient: patient && {
      answer: patient.answer,
      way: patient.way,
      givenBy: patient.givenBy,
      witness: patient.witness,
      writtenByName: nameOf(patient.writtenBy),
      writtenAt: patient.writtenAt,
    },
  };
}
