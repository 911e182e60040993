import { useNow } from '../../format/use-now.js';
import { usePlan } from './plan-context.js';
import type { Seat } from './seats.js';
import { spanOfDuty, type Piece } from './track.js';

/** What touching a piece does: change the duty or fill the hole; null for readers, and for what is past. */
export function usePieceAct(): (seat: Seat, piece: Piece) => (() => void) | null {
  const plan = usePlan();
  const now = useNow('minute');
  return (seat, piece) => {
    const { duty, from, to } = piece;
    const end = duty ? spanOfDuty(duty).to : to;
    if (!plan || end <= now) return null;
    if (duty) return () => plan({ duty });
    return () => plan({ duty: null, seat, span: { from: Math.max(from, now), to } });
  };
}
