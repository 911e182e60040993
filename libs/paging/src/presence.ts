import type { Reach, Reachability } from '#contract';

/** How often a process says that its sockets are still there. */
export const RENEW_MS = 5_000;

/** Missing this long, a process is taken for dead and its sockets with it: three renewals. */
export const STALE_MS = 3 * RENEW_MS;

/** How long open pages may take to come back to a process that has just started: the longest wait of their retries. */
export const SETTLE_MS = 10_000;

/** What the fresh sockets of one doctor say together. */
export interface PresenceSeen {
  practitionerId: string;
  inConsult: boolean;
  /** All of them are at a weak line. */
  weakLink: boolean;
}

/**
 * Whether a ring would be seen and over which line, for each of these doctors. A consult open in one tab counts for all
 * tabs. Unless `settled`, as after an outage, whose pages are on their way back, who is not seen is not known to be out
 * of reach.
 */
export function reachOf(
  practitionerIds: readonly string[],
  seen: readonly PresenceSeen[],
  settled: boolean,
): Map<string, Reach> {
  const bySeen = new Map(seen.map((each) => [each.practitionerId, each]));
  const stateOf = (found: PresenceSeen | undefined): Reachability => {
    if (!found) return settled ? 'unreachable' : 'reachable';
    return found.inConsult ? 'in-consult' : 'reachable';
  };
  return new Map(
    practitionerIds.map((id) => {
      const found = bySeen.get(id);
      return [id, { state: stateOf(found), weakLink: found?.weakLink ?? false }];
    }),
  );
}
