import { DomainError } from '#platform';

export class RecordingNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'recording.not-found';
}

/** Only who is in the room asks, agrees and stops: nobody decides for a room in which they are not. */
export class NotInTheRoom extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'recording.not-in-room';
}

export class RecordingStopped extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'recording.stopped';
}

/** This installation has no key for recordings. */
export class CannotRecordHere extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'recording.no-key';
}

/** It may be seen by those who took part in the consult. */
export class RecordingNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'recording.not-yours';
}

export class RecordingErased extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'recording.erased';
}

/** Begin anew: a viewing is noted for some hours only. */
export class ViewingOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'recording.viewing-over';
}

export class RecordingRangeNotSatisfiable extends DomainError {
  readonly kind = 'range';
  readonly code = 'recording.range-not-satisfiable';
}
