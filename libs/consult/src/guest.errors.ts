import { DomainError } from '#platform';

/** No such link, or none any more: forged, taken back, over, or its consult is. Which, a stranger is not told. */
export class GuestLinkDead extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'guest.link-dead';
}

/** Another browser opened the link before. */
export class GuestLinkUsed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'guest.link-used';
}

export class GuestNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'guest.not-found';
}

/** Not for guests, or not before they were let in. */
export class GuestNotPermitted extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'guest.not-permitted';
}

/** The invitation is not where this could be done: let in already, taken back, over. */
export class GuestElsewhere extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'guest.elsewhere';
}

export class TooManyGuests extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'guest.too-many';
}
