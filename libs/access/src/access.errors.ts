import { DomainError } from '#platform';

/** No session, or one that is over. */
export class NotSignedIn extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.not-signed-in';
}

/** The session waits for its password: an idle lock, not the end. */
export class SessionLocked extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.locked';
}

/** A lock must not cut a consult. */
export class InConsult extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'access.in-consult';
}

export class NotPermitted extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.forbidden';
}

/** A page of another site can make a browser send our cookie, but not our header. */
export class HeaderMissing extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.header-missing';
}

/** The account treats nobody. */
export class NotAPractitioner extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.not-a-practitioner';
}

/** Also for a login that does not exist: the answer does not tell which. */
export class WrongCredentials extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.wrong-credentials';
}

/** A signed-in person gave another password than their own. */
export class WrongPassword extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'access.wrong-password';

  constructor(field = 'password') {
    super({}, { [field]: 'wrong' });
  }
}

/** Too many failures: the next try is taken after a while, a minute at most. */
export class TryLater extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'access.try-later';

  constructor(retryAfterSeconds: number) {
    super({ retryAfterSeconds });
  }
}

export class TooManyRequests extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'request.too-many';

  constructor(retryAfterSeconds: number) {
    super({ retryAfterSeconds });
  }
}

export class SessionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'access.session-not-found';
}

export class LoginTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'access.login-taken';

  constructor() {
    super({}, { login: 'taken' });
  }
}

/** What may be seen is seen only when it can be written down. */
export class AuditUnavailable extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'access.audit-unavailable';
}
