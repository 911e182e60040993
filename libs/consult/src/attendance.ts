import { LINK_QUALITIES, type LinkQuality } from '#contract';

/** One stay of one person in the room. */
export interface Attendance {
  id: string;
  consultId: string;
  /** Null for a guest. */
  practitionerId: string | null;
  guestId: string | null;
  /** The process that serves the stay and says every few seconds that it goes on. */
  processId: string;
  joinedAt: Date;
  seenAt: Date;
  leftAt: Date | null;
  linkQuality: LinkQuality | null;
}

/** How often the process that serves a stay says that it goes on. */
export const STAY_RENEW_MS = 15_000;

/** A stay nobody has renewed for so long is over: its process died, or lost the database. */
export const STALE_AFTER_MS = 3 * STAY_RENEW_MS;

export const staleBefore = (now: Date): Date => new Date(now.getTime() - STALE_AFTER_MS);

export const isPresent = (stay: Pick<Attendance, 'leftAt' | 'seenAt'>, now: Date): boolean =>
  stay.leftAt === null && stay.seenAt > staleBefore(now);

/** When a stay ended, if it is closed now: now when it was alive, else when it was last known to be. */
export const endOfStay = (stay: Pick<Attendance, 'leftAt' | 'seenAt'>, now: Date): Date =>
  stay.leftAt ?? (isPresent(stay, now) ? now : stay.seenAt);

/** The worse of two qualities; what was not measured says nothing. */
export function worseLink(one: LinkQuality | null, other: LinkQuality | null): LinkQuality | null {
  if (one === null || other === null) return one ?? other;
  return LINK_QUALITIES.indexOf(one) > LINK_QUALITIES.indexOf(other) ? one : other;
}

/** Whose stay it is: a practitioner's or a guest's. */
const personIn = ({ practitionerId, guestId }: Pick<Attendance, 'practitionerId' | 'guestId'>): string =>
  practitionerId ?? guestId ?? '';

/** From when to when somebody was in, as the minutes say it. */
export interface Stay {
  /** A practitioner's or a guest's. */
  personId: string;
  joinedAt: Date;
  leftAt: Date;
  linkQuality: LinkQuality | null;
}

/**
 * The stays in order of joining. Where those of one person overlap (a phone beside the PC, or a return before the
 * lost connection was noticed), they are one.
 */
export function mergedStays(attendances: readonly Attendance[], now: Date): Stay[] {
  const stays: Stay[] = [];
  for (const each of [...attendances].sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())) {
    const leftAt = endOfStay(each, now);
    const personId = personIn(each);
    const running = stays.findLast((stay) => stay.personId === personId);
    if (running && each.joinedAt <= running.leftAt) {
      if (leftAt > running.leftAt) running.leftAt = leftAt;
      running.linkQuality = worseLink(running.linkQuality, each.linkQuality);
    } else {
      stays.push({
        personId,
        joinedAt: each.joinedAt,
        leftAt,
        linkQuality: each.linkQuality,
      });
    }
  }
  return stays;
}
