import { DomainError } from '#platform';
import type { Duty } from './duty.js';

export class DutyNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'rota.duty-not-found';
}

/** No such calendar address, or not any more. */
export class DutyFeedNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'rota.feed-not-found';
}

/** Only those who plan the rota of a facility change it. */
export class RotaNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'rota.not-yours';
}

/** Somebody holds the seat for a part of the period; the caller may ask to take their place. */
export class DutyOverlaps extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'rota.overlap';

  /** Without a duty when a racing request took the seat a moment ago. */
  constructor(duty?: Duty) {
    super(
      duty
        ? {
            dutyId: duty.id,
            practitionerId: duty.practitionerId,
            from: duty.from.toISOString(),
            to: duty.to.toISOString(),
          }
        : {},
      { from: 'overlap' },
    );
  }
}

/** What was is kept: a duty that has ended is the record of who was on call. */
export class DutyIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'rota.duty-over';
}
