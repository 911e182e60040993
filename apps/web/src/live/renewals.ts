import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '../api/keys.js';

/** Long enough for the several events of one act to be answered by one request, and for pictures to come first. */
const TOGETHER_MS = 200;

/** Renews what became stale: rings at once, everything else together with what comes just after it. */
export class Renewals {
  private stale: QueryKey[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: Pick<QueryClient, 'invalidateQueries'>) {}

  add(stale: readonly QueryKey[]): void {
    for (const queryKey of stale) {
      if (queryKey === keys.rings) void this.queries.invalidateQueries({ queryKey });
      else this.stale.push(queryKey);
    }
    if (this.stale.length > 0) this.timer ??= setTimeout(() => this.renew(), TOGETHER_MS);
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.stale = [];
  }

  private renew(): void {
    const different = new Map(this.stale.map((queryKey) => [JSON.stringify(queryKey), queryKey]));
    this.close();
    for (const queryKey of different.values()) void this.queries.invalidateQueries({ queryKey });
  }
}
