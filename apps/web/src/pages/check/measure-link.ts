import type { LiveSocket } from '../../live/socket.js';
import type { LinkMeasure } from '../../room/link-advice.js';
import { CheckCalls } from './check-calls.js';
import { tryWays, type TriedWay } from './link-check.js';
import { probeLink } from './link-probe.js';

/** Nobody waits longer for it in the lobby. */
const MEASURE_MS = 5_500;
const WAYS_MS = 4_500;

export interface MeasuredLink {
  tried: TriedWay[];
  /** Null when nothing came through in time. */
  measure: LinkMeasure | null;
}

/** By which ways this page reaches a relay, and what the link carries, in one go. An abort ends it at once. */
export async function measureLink(socket: LiveSocket, signal: AbortSignal): Promise<MeasuredLink> {
  const calls = new CheckCalls(socket);
  const deadline = performance.now() + MEASURE_MS;
  const onAbort = (): void => calls.close();
  signal.addEventListener('abort', onAbort);
  try {
    const [first, own] = await Promise.all([calls.open(), calls.open()]);
    const [tried, measure] = await Promise.all([
      tryWays(calls, first, WAYS_MS),
      probeLink(calls, own, deadline, signal).catch(() => null),
    ]);
    return { tried, measure };
  } finally {
    signal.removeEventListener('abort', onAbort);
    if (!signal.aborted) calls.close();
  }
}
