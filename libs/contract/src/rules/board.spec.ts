import { LONGEST_STROKE, MOST_STROKES, type Board, type BoardChange } from '../board.js';
import { changedBoard } from './board.js';

const EMPTY: Board = { attachmentId: 'wound', strokes: [] };

const draws = (strokeId: string, points: number[], at = 0, practitionerId = 'an'): BoardChange => ({
  ...{ act: 'draw', attachmentId: 'wound', practitionerId },
  ...{ strokeId, colour: 'red', at, points },
});
const does = (act: 'open' | 'clear' | 'close', attachmentId = 'wound'): BoardChange => ({
  ...{ act, attachmentId, practitionerId: 'khoa' },
});
const undraws = (strokeId: string, practitionerId = 'an'): BoardChange => ({
  ...{ act: 'undraw', attachmentId: 'wound', practitionerId, strokeId },
});

/** A board after several things were done to it. */
function after(...changes: BoardChange[]): Board {
  let board: Board | null = EMPTY;
  for (const change of changes) {
    const next: ReturnType<typeof changedBoard> = changedBoard(board, change);
    if (next === null || typeof next === 'string') throw new Error(String(next));
    board = next;
  }
  return board;
}

describe('a board', () => {
  it('is opened, and opening it again changes nothing', () => {
    expect(changedBoard(null, does('open'))).toEqual(EMPTY);
    const drawn = after(draws('one', [1, 2]));
    expect(changedBoard(drawn, does('open'))).toBe(drawn);
  });
  it('does not give way to another picture', () => expect(changedBoard(EMPTY, does('open', 'x-ray'))).toBe('busy'));
  it('is closed', () => expect(changedBoard(EMPTY, does('close'))).toBeNull());
  it.each(['clear', 'close'] as const)('is not meant by what comes too late for one before it: %s', (act) => {
    expect(changedBoard(EMPTY, does(act, 'x-ray'))).toBe('gone');
    expect(changedBoard(null, does(act))).toBe('gone');
  });
});

describe('a stroke', () => {
  it('grows by pieces, and a piece that comes twice is one', () => {
    const pieces = [draws('one', [1, 2]), draws('one', [3, 4], 2), draws('one', [5, 6], 4)];
    expect(after(...pieces, draws('one', [3, 4], 2)).strokes).toEqual([
      { strokeId: 'one', practitionerId: 'an', colour: 'red', points: [1, 2, 3, 4, 5, 6] },
    ]);
  });
  it('has no holes', () => expect(changedBoard(after(draws('one', [1, 2])), draws('one', [9, 9], 4))).toBe('gap'));
  it('is its own doctor’s alone', () => {
    const board = after(draws('one', [1, 2]));
    expect(changedBoard(board, draws('one', [3, 4], 2, 'khoa'))).toBe('not-yours');
    expect(changedBoard(board, undraws('one', 'khoa'))).toBe('not-yours');
    expect(after(draws('one', [1, 2]), undraws('one'), undraws('one')).strokes).toEqual([]);
  });
  it('ends somewhere', () => {
    const long = Array.from({ length: LONGEST_STROKE }, () => 1);
    expect(changedBoard(after(draws('one', long)), draws('one', [1, 2], LONGEST_STROKE))).toBe('full');
  });
  it('is one of so many', () => {
    const all = after(...Array.from({ length: MOST_STROKES }, (_, i) => draws(String(i), [i, i])));
    expect(changedBoard(all, draws('another', [1, 2]))).toBe('full');
    expect(changedBoard(all, draws('3', [4, 4], 2))).not.toBe('full');
  });
  it('of everybody goes when the board is cleared', () =>
    expect(after(draws('one', [1, 2]), draws('two', [1, 2], 0, 'khoa'), does('clear')).strokes).toEqual([]));
});
