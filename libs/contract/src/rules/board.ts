import { LONGEST_STROKE, MOST_STROKES, type Board, type BoardChange, type DrawnStroke } from '../board.js';

/** `busy`: another picture is open. `gone`: this one is not. `gap`: a piece of the stroke is missing. */
export type BoardRefusal = 'busy' | 'gone' | 'full' | 'gap' | 'not-yours';

/** The board after something was done to it, or why that cannot be. */
export function changedBoard(board: Board | null, change: BoardChange): Board | null | BoardRefusal {
  const { attachmentId } = change;
  if (change.act === 'open') {
    if (board !== null && board.attachmentId !== attachmentId) return 'busy';
    return board ?? { attachmentId, strokes: [] };
  }
  if (board === null || board.attachmentId !== attachmentId) return 'gone';
  switch (change.act) {
    case 'close':
      return null;
    case 'clear':
      return { attachmentId, strokes: [] };
    case 'undraw': {
      const stroke = board.strokes.find(({ strokeId }) => strokeId === change.strokeId);
      if (stroke && stroke.practitionerId !== change.practitionerId) return 'not-yours';
      return { attachmentId, strokes: board.strokes.filter((each) => each !== stroke) };
    }
    case 'draw':
      return drawn(board, change);
  }
}

function drawn(board: Board, change: Extract<BoardChange, { act: 'draw' }>): Board | BoardRefusal {
  const { practitionerId, strokeId, colour, at, points } = change;
  const before = board.strokes.find((each) => each.strokeId === strokeId);
  if (before && before.practitionerId !== practitionerId) return 'not-yours';
  const had = before?.points ?? [];
  if (at > had.length) return 'gap';
  if (at + points.length > LONGEST_STROKE || (!before && board.strokes.length >= MOST_STROKES)) return 'full';
  const stroke: DrawnStroke = {
    strokeId,
    practitionerId,
    colour,
    points: [...had.slice(0, at), ...points, ...had.slice(at + points.length)],
  };
  const strokes = before ? board.strokes.map((each) => (each === before ? stroke : each)) : [...board.strokes, stroke];
  return { ...board, strokes };
}
