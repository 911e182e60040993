import { DomainError } from '#platform';

export class FacilityNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'directory.facility-not-found';
}

export class PersonNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'directory.person-not-found';
}

/** A facility administrator may not give a role elsewhere, nor one that reaches further than their own. */
export class GrantNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'directory.grant-not-allowed';
}

/** Somebody whose roles reach further than those of a facility administrator is ruled by a system administrator. */
export class PersonOutOfReach extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'directory.person-out-of-reach';
}

/** The last one who could manage people would lock everybody out. */
export class OwnAccount extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'directory.own-account';
}
