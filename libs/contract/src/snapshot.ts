import type { PictureSource } from './media.js';

/**
 * A picture for the case, taken where it is made: the page that sends the video takes a whole frame of it, asks its
 * doctor, and adds it to the case by the route of attachments, with that doctor's own rights. The room only carries
 * the question and the answer.
 */
export interface AskSnapshotInput {
  /** Made by the page that asks; the file gets it as its id, so that asking again makes no second one. */
  snapshotId: string;
  /** Who sends the video. */
  practitionerId: string;
  source: PictureSource;
}

/** The question, as it reaches the page that sends. */
export interface SnapshotAsked {
  snapshotId: string;
  /** Who asks. */
  practitionerId: string;
  source: PictureSource;
}

/** `no-picture`: nothing is sent any more. `failed`: the file could not be added to the case. */
export const SNAPSHOT_OUTCOMES = ['taken', 'refused', 'no-picture', 'failed'] as const;
export type SnapshotOutcome = (typeof SNAPSHOT_OUTCOMES)[number];

export interface AnswerSnapshotInput {
  snapshotId: string;
  /** Who asked. */
  practitionerId: string;
  outcome: SnapshotOutcome;
}

/** The answer, as it reaches the page that asked. */
export interface SnapshotAnswered {
  snapshotId: string;
  /** Who was asked. */
  practitionerId: string;
  outcome: SnapshotOutcome;
}
