import { DomainError } from '#platform';

/** There are none before the consult has ended. */
export class MinutesNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'minutes.not-found';
}

/** Somebody wrote another version in between: read it before you change or sign anything. */
export class MinutesChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'minutes.changed-meanwhile';

  constructor(version: number) {
    super({ version });
  }
}

/** Chair and secretary write the minutes; the others read and sign. */
export class MinutesNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'minutes.not-yours-to-edit';
}

export class OutcomeIsTheChairs extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'minutes.outcome-is-the-chairs';
}

/** The minutes break rules of their form; the fields say which. */
export class MinutesBreakRules extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'minutes.break-rules';

  constructor(problems: Readonly<Record<string, string>>) {
    super({}, problems);
  }
}

export class NotASigner extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'minutes.not-a-signer';
}
