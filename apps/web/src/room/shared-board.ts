import { BOARD_STEPS, changedBoard, LONGEST_STROKE, type Board, type BoardChange, type BoardColour } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { newId } from '../pages/cases/new-id.js';
import { BoardCalls } from './board-calls.js';
import { Store } from './store.js';

/** How often a stroke that is being drawn is passed on. */
const PIECE_MS = 150;

export interface BoardState {
  board: Board | null;
}

/** A point of a picture, from 0 to 1 of its width and height. */
interface Place {
  x: number;
  y: number;
}

/** A stroke while it is drawn. */
export interface Pen {
  move: (to: Place) => void;
  lift: () => void;
}

/** The picture that all in the room draw on, as this page has it. What is done here is seen here at once. */
export class SharedBoard {
  readonly store = new Store<BoardState>({ board: null });
  private readonly calls: BoardCalls;

  constructor(
    private readonly socket: LiveSocket,
    private readonly practitionerId: string,
  ) {
    this.calls = new BoardCalls(socket);
  }

  /** Returns what ends it. */
  listen(): () => void {
    const changed = (change: BoardChange): void => this.follow(change);
    const shown = (board: Board): void => this.store.set({ board });
    this.socket.on('board:changed', changed);
    this.socket.on('board:shown', shown);
    return () => {
      this.socket.off('board:changed', changed);
      this.socket.off('board:shown', shown);
    };
  }

  /** On coming into the room, or back: takes what the room has; a room that lost it gets it back from its pages. */
  async enter(): Promise<void> {
    const before = this.store.get().board;
    const { board } = await this.calls.look();
    if (board !== null || before === null) return this.store.set({ board });
    await this.calls.open(before);
    for (const { practitionerId, ...stroke } of before.strokes) {
      if (practitionerId === this.practitionerId) await this.calls.draw({ ...before, ...stroke, at: 0 });
    }
    this.store.set(await this.calls.look());
  }

  /** False when another picture is open. */
  async open(attachmentId: string): Promise<boolean> {
    await this.enter();
    const { board } = this.store.get();
    if (board !== null) return board.attachmentId === attachmentId;
    await this.calls.open({ attachmentId });
    this.follow({ act: 'open', attachmentId, practitionerId: this.practitionerId });
    return true;
  }

  begin(colour: BoardColour, from: Place): Pen {
    const strokeId = newId();
    const points: number[] = [];
    let passed = 0;
    const pass = (): void => {
      const piece = points.slice(passed);
      if (piece.length === 0) return;
      this.draw(strokeId, colour, passed, piece);
      passed = points.length;
    };
    const move = ({ x, y }: Place): void => {
      if (points.length + 2 <= LONGEST_STROKE) points.push(stepOf(x), stepOf(y));
    };
    move(from);
    pass();
    const timer = setInterval(pass, PIECE_MS);
    return {
      move,
      lift: () => {
        clearInterval(timer);
        pass();
      },
    };
  }

  /** Takes one's own last stroke back. */
  undo(): void {
    const { board } = this.store.get();
    const last = board?.strokes.findLast(({ practitionerId }) => practitionerId === this.practitionerId);
    if (!board || !last) return;
    const input = { attachmentId: board.attachmentId, strokeId: last.strokeId };
    this.act({ act: 'undraw', ...input }, this.calls.undraw(input));
  }

  clear(): void {
    const { board } = this.store.get();
    if (board) this.act({ act: 'clear', attachmentId: board.attachmentId }, this.calls.clear(board));
  }

  close(): void {
    const { board } = this.store.get();
    if (board) this.act({ act: 'close', attachmentId: board.attachmentId }, this.calls.close(board));
  }

  private draw(strokeId: string, colour: BoardColour, at: number, points: number[]): void {
    const { board } = this.store.get();
    if (!board) return;
    const input = { attachmentId: board.attachmentId, strokeId, colour, at, points };
    this.act({ act: 'draw', ...input }, this.calls.draw(input));
  }

  /** What the room did not take is not shown any longer either. */
  private act(change: OwnChange, told: Promise<void>): void {
    this.follow({ ...change, practitionerId: this.practitionerId });
    told.catch(() => this.enter()).catch(() => undefined);
  }

  private follow(change: BoardChange): void {
    const board = changedBoard(this.store.get().board, change);
    if (typeof board !== 'string') this.store.set({ board });
  }
}

type Own<Change> = Change extends BoardChange ? Omit<Change, 'practitionerId'> : never;
type OwnChange = Own<BoardChange>;

const stepOf = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * BOARD_STEPS);
