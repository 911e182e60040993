import { DomainError } from '#platform';

/** There is no such case, or none that the asker may know of. */
export class CaseNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'case.not-found';
}

/** Somebody else saved meanwhile; facts: `version`, the newest. */
export class CaseChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.changed-meanwhile';
}

/** This cannot happen in the state the case is in; facts: `state`. */
export class CaseInWrongState extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.wrong-state';
}

/** The asker sees the case, but this is for the other side; facts: `action`. */
export class CaseActionNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'case.not-yours';
}

/** Fields say what is missing before it can be sent. */
export class CaseIncomplete extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'case.incomplete';
}

/** Decree 96/2023: no remote support without a contract between the two facilities. */
export class NoSupportAgreement extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.no-support-agreement';
}

/** Fields name values that may be true but are rare: send again with them in `confirmed`. */
export class VitalsToConfirm extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'vitals.to-confirm';
}

/** The id of a message, a question or a set of vital signs belongs to something else already. */
export class IdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.id-taken';
}

/** There is no such saved filter, or it is somebody else's. */
export class FilterNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'case.filter-not-found';
}

/** One has a filter of this name already. */
export class FilterNameTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.filter-name-taken';
}

/** Facts: `most`. */
export class TooManyFilters extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'case.too-many-filters';
}
