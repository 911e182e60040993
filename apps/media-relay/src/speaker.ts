/** Whom the observers of a room's sound report. */
export interface Speaking {
  /** The last dominant speaker, also while all are silent. */
  dominant: string | null;
  silent: boolean;
}

export const NOBODY: Speaking = { dominant: null, silent: true };

export type Heard =
  | { dominant: string }
  /** Loudest first. */
  | { levels: readonly { peerId: string }[] }
  | { gone: string };

/**
 * What follows from a report. mediasoup tells a dominant speaker only when it changes: who speaks again after a silence
 * is not told anew, so the last one is kept.
 */
export function hear(before: Speaking, heard: Heard): Speaking {
  if ('dominant' in heard) return { dominant: heard.dominant, silent: false };
  if ('gone' in heard) return before.dominant === heard.gone ? { ...before, dominant: null } : before;
  const loudest = heard.levels[0];
  return loudest ? { dominant: before.dominant ?? loudest.peerId, silent: false } : { ...before, silent: true };
}

/** Who speaks, as the room is told. */
export const speakerOf = (speaking: Speaking): string | null => (speaking.silent ? null : speaking.dominant);
