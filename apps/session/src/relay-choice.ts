/** What matters when a relay is chosen for a new room. */
export interface RelayStanding {
  isUp: boolean;
  full: boolean;
  load: number;
}

/** The least busy of those that take new rooms; null when there is none. */
export function leastBusy<Relay extends RelayStanding>(relays: readonly Relay[]): Relay | null {
  return relays
    .filter((relay) => relay.isUp && !relay.full)
    .reduce<Relay | null>((best, relay) => (best === null || relay.load < best.load ? relay : best), null);
}
