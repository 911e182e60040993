import type { Duty, Period } from './duty.js';

/** What happens to the duties in the way when somebody else takes their seat for a while. */
export interface RoomMade {
  /** Wholly covered: they go. */
  removed: Duty[];
  /** Covered at one end or in the middle: what is left before or after. */
  shortened: Duty[];
  /** Covered in the middle: the part after it, as a duty of its own. */
  added: Duty[];
}

/** Cuts `period` out of the duties of one seat, so that another duty fits there. */
export function makeRoom(duties: readonly Duty[], period: Period, nextId: () => string): RoomMade {
  const made: RoomMade = { removed: [], shortened: [], added: [] };
  for (const duty of duties.filter((each) => each.from < period.to && period.from < each.to)) {
    const before = duty.from < period.from;
    const after = duty.to > period.to;
    if (!before && !after) made.removed.push(duty);
    if (before) made.shortened.push({ ...duty, to: period.from });
    if (after && !before) made.shortened.push({ ...duty, from: period.to });
    if (after && before) made.added.push({ ...duty, id: nextId(), from: period.to });
  }
  return made;
}
