import { DomainError } from '#platform';

export class ConsultNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'consult.not-found';
}

/** Nobody enters an ended consult, and nothing is written in it: the minutes go on from there. */
export class ConsultOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consult.over';
}

/** Who asked cannot be the one who answers: somebody on call at both places declines such a ring. */
export class OwnCase extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consult.own-case';
}

export class NotTheChair extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'consult.not-the-chair';
}

/** The opinion was saved elsewhere in between, as on a second screen. */
export class OpinionChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consult.opinion-changed-meanwhile';

  constructor(version: number) {
    super({ version });
  }
}

/** The fields name what is missing: `answers.2`, `conclusion`. */
export class ConsultIncomplete extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'consult.incomplete';

  constructor(missing: Readonly<Record<string, string>>) {
    super({ missing: Object.keys(missing).length }, missing);
  }
}
