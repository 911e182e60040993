/** From here on a worker takes no new room... */
export const FULL_AT = 0.9;
/** ...until it has come down to here, so that it does not waver. */
export const FREE_AT = 0.72;

/** Processor time in milliseconds, at a time in milliseconds. */
export interface CpuSample {
  cpuMs: number;
  at: number;
}

/** Share of one core used between two samples, 0 to 1. */
export function loadBetween(before: CpuSample, after: CpuSample): number {
  const elapsed = after.at - before.at;
  if (elapsed <= 0) return 0;
  return Math.min(1, Math.max(0, (after.cpuMs - before.cpuMs) / elapsed));
}

/** Streams to receivers. */
export interface Streams {
  audio: number;
  video: number;
}

/** Share of a core that a stream takes: packets a second, times what `npm run bench -- relay` finds for one. */
const SHARE_OF = { audio: 50 * 15e-6, video: 115 * 20e-6 } as const;

const shareOf = ({ audio, video }: Streams): number => audio * SHARE_OF.audio + video * SHARE_OF.video;

/** A room that has just been opened is taken for two people who will hear and see each other. */
const LEAST_ROOM = shareOf({ audio: 2, video: 2 });

/**
 * How busy a worker is, 0 to 1: what it uses now, or what its rooms will use once everything in them flows, if that is
 * more. Without the second figure a burst of new rooms would all be taken before the first one shows in the first.
 */
export const estimatedLoad = (used: number, rooms: number, streams: Streams): number =>
  Math.min(1, Math.max(used, rooms * LEAST_ROOM, shareOf(streams)));

/** Whether a worker is full now, given whether it was. */
export const isFull = (wasFull: boolean, load: number): boolean => load >= (wasFull ? FREE_AT : FULL_AT);

export interface Candidate {
  load: number;
  full: boolean;
  rooms: number;
}

/**
 * The worker for the next room, or null when all are full. Loads that differ by less than a tenth count as equal, since
 * rooms that were opened since the last sample do not show in them yet; then the one with the fewest rooms is taken.
 */
export function pickWorker<T extends Candidate>(workers: readonly T[]): T | null {
  const rank = (each: Candidate): number => Math.floor(each.load * 10) * 10_000 + each.rooms;
  return workers
    .filter((each) => !each.full)
    .reduce<T | null>((best, each) => (best === null || rank(each) < rank(best) ? each : best), null);
}
