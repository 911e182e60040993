import { createContext, useContext } from 'react';
import type { Ring } from './rings-query.js';

export interface Rings {
  /** The most urgent first. */
  rings: readonly Ring[];
  /** Takes the case and goes to its consult. */
  accept: (ring: Ring) => void;
  /** The page whose acceptance is on its way. */
  acceptingPageId: string | null;
  /** Opens the question why. */
  decline: (ring: Ring) => void;
  /** Goes to the case; the bar stays, its sound stops. */
  lookFirst: (ring: Ring) => void;
  silence: (ring: Ring) => void;
  isSilenced: (ring: Ring) => boolean;
}

export const RingsContext = createContext<Rings | null>(null);

/** What rings this person now, and the ways to answer. */
export function useRings(): Rings {
  const rings = useContext(RingsContext);
  if (!rings) throw new Error('useRings outside of RingProvider');
  return rings;
}
