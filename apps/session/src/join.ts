/** Where a person stands in a room when one of their pages asks to join. */
export interface Standing {
  /** The page that has the room; null while it is away. */
  socketId: string | null;
  /** The media that page has; null after the relay was lost. */
  mediaSessionId: string | null;
}

export interface JoinAsked {
  socketId: string;
  /** What the page says it had before. */
  mediaSessionId: string | undefined;
}

/**
 * - `enter`: the person was not in the room.
 * - `resume`: the same page again, with its media still there.
 * - `rebuild`: the same stay, with media built anew.
 * - `refuse`: this page lost the room to another page of the person meanwhile.
 */
export type JoinDecision = { act: 'enter' | 'resume' | 'refuse' } | { act: 'rebuild'; takenFrom: string | null };

/** One person is in a room once: decides what becomes of a page that wants in. */
export function decideJoin(standing: Standing | null, asked: JoinAsked): JoinDecision {
  if (standing === null) return { act: 'enter' };
  const had = asked.mediaSessionId;
  if (had !== undefined && had === standing.mediaSessionId) return { act: 'resume' };
  const elsewhere = standing.socketId !== null && standing.socketId !== asked.socketId;
  // A page that only comes back never takes the room from a page that was opened after it.
  if (had !== undefined && elsewhere) return { act: 'refuse' };
  return { act: 'rebuild', takenFrom: elsewhere ? standing.socketId : null };
}
