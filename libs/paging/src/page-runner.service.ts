import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { advance } from './advance.js';
import { afterClockWentBack } from './clock-jump.js';
import { PageKeeper } from './page-keeper.service.js';
import { isOver, type PageBook } from './page.js';
import { RING_POLICIES, type RingPolicies } from './policy.js';
import { Presence } from './presence.service.js';

/** Moves a page on: whoever changed something about it, and every timer, calls this. */
@Injectable()
export class PageRunner {
  constructor(
    private readonly presence: Presence,
    private readonly keeper: PageKeeper,
    @Inject(RING_POLICIES) private readonly policies: RingPolicies,
  ) {}

  /** The page must be locked, or new, in this transaction. `now` is the database's. */
  async run(tx: Tx, book: PageBook, now: Date): Promise<PageBook> {
    const mended = afterClockWentBack(book, now);
    if (mended) await this.keeper.keep(tx, book, mended);
    const current = mended ?? book;
    const open = current.steps.filter((step) => !isOver(step)).map((step) => step.practitionerId);
    const facts = {
      policy: this.policies[current.page.priority],
      reachability: await this.presence.states(open, tx),
    };
    return this.keeper.decided(tx, current, advance(current, facts, now), now);
  }
}
