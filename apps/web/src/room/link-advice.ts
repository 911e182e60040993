import { atMost, type Rung, rungFor } from './link-ladder.js';

/** What a link was found to be before the call. */
export interface LinkMeasure {
  /** What it carries each way, in bit/s. */
  up: number;
  down: number;
  /** Of all packets of the worse direction, 0 to 1. */
  loss: number;
  roundTripMs: number | null;
}

/** How a doctor goes into a call: as anybody would call it. */
export const CALL_MODES = ['video', 'low', 'sound'] as const;
export type CallMode = (typeof CALL_MODES)[number];

/** Of this loss on, fewer pictures leave room to send what is lost once more; and of this on there are none. */
const LOSES_SOME = 0.05;
const LOSES_MUCH = 0.15;

/** What a call over this link had best begin with: the thinner direction decides. */
export function advise({ up, down, loss }: LinkMeasure): Rung {
  if (loss > LOSES_MUCH) return 'sound';
  return atMost(rungFor(Math.min(up, down)), loss > LOSES_SOME ? '360p' : 'full');
}

export const modeOf = (rung: Rung): CallMode => (rung === 'full' ? 'video' : rung === 'sound' ? 'sound' : 'low');

/** The most that a mode which was chosen by hand ever sends and receives. */
export const MOST_OF: Record<CallMode, Rung> = { video: 'full', low: '360p', sound: 'sound' };
