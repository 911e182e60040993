import type { BoardRefusal, RelayErrorCode } from '#contract';
import { DomainError, type ErrorKind } from '#platform';

/** More events than a page sends. */
export class TooManyEvents extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'request.too-many';
}

/** A payload of a shape that no event of ours has. */
export class PayloadRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'request.malformed';
}

export class NoSuchEvent extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'request.no-such-event';
}

/** The id of a request was another request's before. */
export class RequestIdReused extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request.id-reused';
}

/** The page is in no room: it never joined, left, was too long away, or another page took the room over. */
export class NotInRoom extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'room.not-in-room';
}

/** The page waits for a room in which it is. */
export class AlreadyInRoom extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'room.already-in';
}

/** What only guests do. */
export class NotAGuest extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'guest.not-a-guest';
}

/** Nobody of that id is in the room. */
export class ParticipantNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'room.participant-not-found';
}

/** The picture that all draw on is not as the page believes. */
export class BoardRefused extends DomainError {
  readonly kind = 'conflict';
  readonly code: `board.${BoardRefusal}`;

  constructor(why: BoardRefusal) {
    super();
    this.code = `board.${why}`;
  }
}

/** Another page of the same person has the room now. */
export class RoomTakenOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'room.taken-over';
}

/** No relay can take the room at the moment. */
export class NoRelay extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'room.no-relay';
}

/** Relays answer, but none takes a new room, so as not to spoil those it has. */
export class RelaysFull extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'room.relays-full';
}

/** The relay did not answer: it is gone or too slow. */
export class RelayFailed extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'room.relay-failed';
}

const REFUSAL_KIND: Partial<Record<RelayErrorCode, ErrorKind>> = {
  'input.invalid': 'invalid',
  'relay.media-refused': 'invalid',
  'relay.cannot-consume': 'invalid',
  'relay.too-many': 'too-many',
  'relay.peer-not-found': 'not-found',
  'relay.transport-not-found': 'not-found',
  'relay.producer-not-found': 'not-found',
  'relay.consumer-not-found': 'not-found',
};

/** The relay answered no; its code says why. */
export class RelayRefused extends DomainError {
  readonly kind: ErrorKind;

  constructor(
    readonly code: RelayErrorCode,
    fields: Readonly<Record<string, string>> = {},
  ) {
    super({}, fields);
    this.kind = REFUSAL_KIND[code] ?? 'unavailable';
  }
}

/** Nobody is signed in behind the socket, or not any more. */
export class SessionOver extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.not-signed-in';
}
