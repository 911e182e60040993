import { WorkerClosedError } from 'mediasoup/errors';
import type { RelayError, RelayErrorCode } from '#contract';
import { DomainError, type ErrorKind, type Facts } from '#platform';

/** Why a command was not carried out: one of the codes of the contract. */
abstract class RelayFailure extends DomainError {
  abstract override readonly code: RelayErrorCode;
}

/** Builds the class of one failure; each has its own name, kind and code, and nothing else. */
const failure = (kind: ErrorKind, code: RelayErrorCode) =>
  class extends RelayFailure {
    readonly kind = kind;
    readonly code = code;
  };

export class Malformed extends failure('invalid', 'relay.malformed') {}
export class NoSuchMethod extends failure('invalid', 'relay.no-such-method') {}
export class TooManyCommands extends failure('too-many', 'relay.too-many') {}
export class RelayFull extends failure('unavailable', 'relay.full') {}
export class RoomNotFound extends failure('not-found', 'relay.room-not-found') {}
export class RoomLost extends failure('unavailable', 'relay.room-lost') {}
export class PeerNotFound extends failure('not-found', 'relay.peer-not-found') {}
export class PeerExists extends failure('conflict', 'relay.peer-exists') {}
export class TransportNotFound extends failure('not-found', 'relay.transport-not-found') {}
export class ProducerNotFound extends failure('not-found', 'relay.producer-not-found') {}
export class ConsumerNotFound extends failure('not-found', 'relay.consumer-not-found') {}
export class CapabilitiesMissing extends failure('conflict', 'relay.capabilities-missing') {}
export class CannotConsume extends failure('conflict', 'relay.cannot-consume') {}
export class CannotRecord extends failure('unavailable', 'relay.cannot-record') {}
export class RecordingOver extends failure('conflict', 'relay.recording-over') {}
export class MediaRefused extends failure('invalid', 'relay.media-refused') {}

/** Data of a command that do not have its shape. */
export class BadData extends RelayFailure {
  readonly kind = 'invalid';
  readonly code = 'input.invalid';

  constructor(fields: Readonly<Record<string, string>>) {
    super({}, fields);
  }
}

/** An error as it goes over the wire; what is not one of ours says nothing of its inside. */
export function relayErrorOf(thrown: unknown): RelayError {
  if (thrown instanceof WorkerClosedError) return { code: 'relay.room-lost' };
  if (!(thrown instanceof RelayFailure)) return { code: 'relay.failed' };
  return {
    code: thrown.code,
    ...(isEmpty(thrown.facts) ? {} : { facts: thrown.facts }),
    ...(isEmpty(thrown.fields) ? {} : { fields: thrown.fields }),
  };
}

const isEmpty = (record: Facts): boolean => Object.keys(record).length === 0;
