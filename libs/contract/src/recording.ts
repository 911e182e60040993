/**
 * The life of one recording. Everybody is asked; while all who are in the room and the patient agree it records; when
 * somebody comes who has not been asked it waits for them (`asked` again); it stops once and for all.
 */
export type RecordingState = 'asked' | 'recording' | 'stopped';

export type RecordingStopReason =
  /** Somebody said no. */
  | 'declined'
  /** Somebody took their consent back. */
  | 'withdrawn'
  | 'by-hand'
  | 'consult-ended'
  /** The relay cannot: no ffmpeg, no folder; or there is no key. */
  | 'cannot-record';

export type ConsentAnswer = 'agreed' | 'declined' | 'withdrawn';

/** How a patient's consent was given; participants give theirs in the room. */
export const CONSENT_WAYS = ['signed', 'oral-witnessed'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Who speaks for the patient: they themselves, or who may in their stead. */
export const CONSENT_GIVERS = ['self', 'representative'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];
