import type { PageState, PageStepState } from '#contract';
import { DomainError } from '#platform';

export class PageNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'paging.page-not-found';
}

/** Another doctor was faster, or this one answers twice. */
export class PageAlreadyAnswered extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'paging.already-answered';

  constructor(acceptedBy: string | null) {
    super({ acceptedBy });
  }
}

/** It was cancelled, or the chain came to its end. */
export class PageOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'paging.page-over';

  constructor(state: PageState) {
    super({ state });
  }
}

/** It is not, or no longer, this doctor's turn. */
export class NotRung extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'paging.not-rung';

  constructor(state: PageStepState) {
    super({ state });
  }
}

/** Only the facility that asked may stop a ring. */
export class PageNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'paging.not-yours';
}
