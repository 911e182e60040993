import type { DutyFeedEntity } from './duty-feed.entity.js';

/** Whether the doctor's calendar has an address, and when it was last asked for. */
export class DutyFeedView {
  /** Null when there is no address. */
  createdAt: string | null;
  /** Null when no calendar has asked yet. */
  readAt: string | null;

  static of(feed: Pick<DutyFeedEntity, 'createdAt' | 'readAt'> | null): DutyFeedView {
    return { createdAt: feed?.createdAt.toISOString() ?? null, readAt: feed?.readAt?.toISOString() ?? null };
  }
}

export class DutyFeedLinkView {
  /** The secret address on this server. It is not told again. */
  path: string;
}
