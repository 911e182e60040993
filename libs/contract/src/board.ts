/**
 * A picture of the case that everybody in the room draws on. The picture is a file of the case, which each page reads
 * with its own doctor's rights; the room keeps only what is drawn, and only while it is open.
 */
export interface Board {
  /** The file. */
  attachmentId: string;
  strokes: readonly DrawnStroke[];
}

export const BOARD_COLOURS = ['red', 'yellow', 'green', 'blue', 'white'] as const;
export type BoardColour = (typeof BOARD_COLOURS)[number];

/** Places are counted in so many steps of the picture's width and height. */
export const BOARD_STEPS = 10_000;
/** Numbers of one stroke, x and y in turn. */
export const LONGEST_STROKE = 1_000;
export const MOST_STROKES = 400;

export interface Stroke {
  strokeId: string;
  colour: BoardColour;
  /** x and y in turn. */
  points: readonly number[];
}

export interface DrawnStroke extends Stroke {
  practitionerId: string;
}

/** Names the board that is meant: what comes too late for one does nothing to the next. */
export interface BoardInput {
  attachmentId: string;
}

/** A stroke, or the next piece of it, while it is drawn. Sent again it changes nothing. */
export interface DrawInput extends BoardInput, Stroke {
  /** How many numbers of the stroke come before these. */
  at: number;
}

export interface UndrawInput extends BoardInput {
  strokeId: string;
}

/** Who did what; pages and sessions follow by the same rule, `changedBoard`. */
export type BoardChange = { practitionerId: string } & (
  ({ act: 'open' | 'clear' | 'close' } & BoardInput) | ({ act: 'draw' } & DrawInput) | ({ act: 'undraw' } & UndrawInput)
);

export interface LookAnswer {
  board: Board | null;
}
