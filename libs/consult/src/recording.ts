import type {
  ConsentAnswer,
  ConsentGiver,
  ConsentWay,
  ConsultState,
  RecordingState,
  RecordingStopReason,
} from '#contract';

/** One recording of a consult, from the question whether to record to its erasure. */
export interface Recording {
  id: string;
  consultId: string;
  state: RecordingState;
  askedBy: string;
  askedAt: Date;
  stoppedAt: Date | null;
  stopReason: RecordingStopReason | null;
  eraseAt: Date | null;
  erasedAt: Date | null;
}

/** What somebody said to being recorded; the last word of each counts, and none is ever changed. */
export interface RecordingConsent {
  id: string;
  recordingId: string;
  /** Null for a guest, and for the patient, of whom neither is known here. */
  practitionerId: string | null;
  guestId: string | null;
  answer: ConsentAnswer;
  way: ConsentWay | null;
  givenBy: ConsentGiver | null;
  witness: string | null;
  /** Null: a guest, themselves. */
  writtenBy: string | null;
  writtenAt: Date;
}

/** What was written without a break; its files lie in a folder of its name. */
export interface RecordingSegment {
  id: string;
  recordingId: string;
  wrappedKey: Buffer | null;
  startedAt: Date;
  /** When it was last known to go on. */
  seenAt: Date;
  endedAt: Date | null;
  writtenAt: Date | null;
  sealedAt: Date | null;
}

/** From when to when something of a recording was written. */
export interface RecordedTime {
  id: string;
  from: Date;
  to: Date;
}

const next: Readonly<Record<RecordingState, readonly RecordingState[]>> = {
  asked: ['recording', 'stopped'],
  recording: ['asked', 'stopped'],
  stopped: [],
};

export const mayTurn = (from: RecordingState, to: RecordingState): boolean => next[from].includes(to);

/** Whose word it is: a practitioner's, a guest's, or the patient's (null). */
export const speakerOf = ({
  practitionerId,
  guestId,
}: Pick<RecordingConsent, 'practitionerId' | 'guestId'>): string | null => practitionerId ?? guestId;

/** The last word of the patient (null) or of somebody in the room. */
export const lastWord = (consents: readonly RecordingConsent[], personId: string | null): RecordingConsent | null =>
  consents.findLast((consent) => speakerOf(consent) === personId) ?? null;

const agreed = (consents: readonly RecordingConsent[], personId: string | null): boolean =>
  lastWord(consents, personId)?.answer === 'agreed';

/** Whose consent is still missing: of those in the room, and the patient's (null). */
export const missing = (
  consents: readonly RecordingConsent[],
  present: readonly string[],
): { people: string[]; patient: boolean } => ({
  people: present.filter((personId) => !agreed(consents, personId)),
  patient: !agreed(consents, null),
});

/** What becomes of a recording that has not stopped, as things stand. Not a frame is written but on `record`. */
export function decide(
  consents: readonly RecordingConsent[],
  present: readonly string[],
  consult: ConsultState,
): 'record' | 'wait' | 'stop' {
  if (consult === 'ended') return 'stop';
  const { people, patient } = missing(consents, present);
  return present.length > 0 && people.length === 0 && !patient ? 'record' : 'wait';
}

/** What it means that somebody who said `before` now does not agree. */
export const refusal = (before: ConsentAnswer | null): 'declined' | 'withdrawn' =>
  before === 'agreed' ? 'withdrawn' : 'declined';

/** A segment whose process or relay died: nobody has vouched for it for so long, and a relay stops long before. */
const ABANDONED_AFTER_MS = 10_000;

export const isAbandoned = ({ seenAt, endedAt }: RecordingSegment, now: Date): boolean =>
  now.getTime() - (endedAt ?? seenAt).getTime() > ABANDONED_AFTER_MS;

/** How long one asked to see a recording may go on to do so. */
const VIEWING_MS = 4 * 3_600_000;

export const isViewingOver = (beganAt: Date, now: Date): boolean => now.getTime() - beganAt.getTime() > VIEWING_MS;

export const daysLater = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
