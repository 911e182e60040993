/** What matters when a relay is chosen for a new room. */
export interface RelayStanding {
  isUp: boolean;
  full: boolean;
  load: number;
  /** Its rooms were lost a moment ago: what killed it once may do so again. */
  isDoubtful: boolean;
}

/** The least busy of those that take new rooms, a doubtful one only for want of another; null when there is none. */
export function leastBusy<Relay extends RelayStanding>(relays: readonly Relay[]): Relay | null {
  const taking = relays.filter((relay) => relay.isUp && !relay.full);
  const trusted = taking.filter((relay) => !relay.isDoubtful);
  return (trusted.length > 0 ? trusted : taking).reduce<Relay | null>(
    (best, relay) => (best === null || relay.load < best.load ? relay : best),
    null,
  );
}
