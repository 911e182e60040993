import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  CONSENT_GIVERS,
  CONSENT_WAYS,
  type ConsentAnswer,
  type ConsentGiver,
  type ConsentWay,
  type RecordingState,
  type RecordingStopReason,
} from '#contract';
import type { PatientWord } from './recording-consents.service.js';
import type { RecordedStream } from './recording-file.js';

export class RecordingAnswerInput {
  /** False refuses, or takes one's consent back: then it stops for all. */
  @IsBoolean() agreed: boolean;
}

/** The patient's word, as somebody who was there writes it down. */
export class PatientConsentInput implements PatientWord {
  /** False refuses; after a yes it takes the consent back, and what was recorded is erased. */
  @IsBoolean() agreed: boolean;
  @IsIn(CONSENT_WAYS) way: ConsentWay;
  @IsIn(CONSENT_GIVERS) givenBy: ConsentGiver;
  /** Who witnessed it, or who gave it in the patient's stead. */
  @IsOptional() @IsString() @MaxLength(120) witness: string | null = null;
}

/** Somebody who was asked. */
export class RecordingPersonView {
  /** A guest's is the id of their invitation. */
  practitionerId: string;
  name: string;
  /** Null until they have answered. */
  answer: ConsentAnswer | null;
  present: boolean;
}

export class PatientConsentView {
  answer: ConsentAnswer;
  way: ConsentWay | null;
  givenBy: ConsentGiver | null;
  witness: string | null;
  writtenByName: string;
  writtenAt: Date;
}

export class RecordingFileView {
  id: string;
  practitionerId: string;
  name: string;
  stream: RecordedStream;
  mediaType: string;
  hasPicture: boolean;
  startedAt: Date;
  durationMs: number;
}

export class RecordingCanView {
  answer: boolean;
  stop: boolean;
  writePatient: boolean;
  play: boolean;
}

/** One recording of a consult: who agreed, whether it runs, and what can be played. */
export class RecordingView {
  id: string;
  state: RecordingState;
  askedByName: string;
  askedAt: Date;
  stoppedAt: Date | null;
  stopReason: RecordingStopReason | null;
  people: RecordingPersonView[];
  /** Null until somebody has written it down. */
  patient: PatientConsentView | null;
  /** Whether something that was recorded is not entered yet. */
  closing: boolean;
  /** What can be played, in order of time. */
  files: RecordingFileView[];
  eraseAt: Date | null;
  erasedAt: Date | null;
  can: RecordingCanView;
}

export class ViewingView {
  /** Part of the address of each file for as long as it is good. */
  viewingId: string;
}
