import type { DutyView } from './queries.js';
import { isSameSeat, type Seat } from './seats.js';
import { nextDutyChange, type Span } from './week.js';

/** A piece of a seat's time: somebody is on duty, or nobody. */
export type Piece = Span & ({ duty: DutyView } | { duty: null });

export const spanOfDuty = ({ from, to }: DutyView): Span => ({ from: Date.parse(from), to: Date.parse(to) });

const touches = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** A seat's time from end to end: its duties cut to the span, and the holes between them, cut where duties change. */
export function trackOf(seat: Seat, duties: readonly DutyView[], span: Span): Piece[] {
  const mine = duties
    .filter((duty) => isSameSeat(duty, seat) && touches(spanOfDuty(duty), span))
    .sort((a, b) => a.from.localeCompare(b.from));
  const pieces: Piece[] = [];
  let free = span.from;
  for (const duty of mine) {
    const { from, to } = spanOfDuty(duty);
    pieces.push(...holes({ from: free, to: from }));
    pieces.push({ duty, from: Math.max(from, span.from), to: Math.min(to, span.to) });
    free = to;
  }
  return [...pieces, ...holes({ from: free, to: span.to })];
}

/** An empty time as one hole a duty, so that each can be filled with one touch. */
function holes({ from, to }: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(nextDutyChange(start), to);
    pieces.push({ duty: null, from: start, to: end });
    start = end;
  }
  return pieces;
}

/** Who holds a seat during a part of a span: those whom somebody new would replace. */
export const holdersOf = (seat: Seat, span: Span, duties: readonly DutyView[], exceptId?: string): DutyView[] =>
  duties.filter((duty) => duty.id !== exceptId && isSameSeat(duty, seat) && touches(spanOfDuty(duty), span));
