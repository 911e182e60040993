import type { Reachability } from './advance.js';

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
}

/**
 * Whether a ring would be seen, for each of these doctors. A consult open in one tab counts for all tabs. Unless
 * `settled`, as after an outage, whose pages are on their way back, who is not seen is not known to be out of reach.
 */
export function reachabilityOf(
  practitionerIds: readonly string[],
  seen: readonly PresenceSeen[],
  settled: boolean,
): Map<string, Reachability> {
  const bySeen = new Map(seen.map(({ practitionerId, inConsult }) => [practitionerId, inConsult]));
  return new Map(
    practitionerIds.map((id) => {
      const inConsult = bySeen.get(id);
      if (inConsult === undefined) return [id, settled ? 'unreachable' : 'reachable'];
      return [id, inConsult ? 'in-consult' : 'reachable'];
    }),
  );
}
