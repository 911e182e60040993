import type { Reachability } from './advance.js';

/** How often a process says that its sockets are still there. */
export const RENEW_MS = 5_000;

/** Missing this long, a process is taken for dead and its sockets with it: three renewals. */
export const STALE_MS = 3 * RENEW_MS;

/** What the fresh sockets of one doctor say together. */
export interface PresenceSeen {
  practitionerId: string;
  inConsult: boolean;
}

/** Whether a ring would be seen, for each of these doctors. A consult open in one tab counts for all tabs. */
export function reachabilityOf(
  practitionerIds: readonly string[],
  seen: readonly PresenceSeen[],
): Map<string, Reachability> {
  const bySeen = new Map(seen.map(({ practitionerId, inConsult }) => [practitionerId, inConsult]));
  return new Map(
    practitionerIds.map((id) => {
      const inConsult = bySeen.get(id);
      return [id, inConsult === undefined ? 'unreachable' : inConsult ? 'in-consult' : 'reachable'];
    }),
  );
}
