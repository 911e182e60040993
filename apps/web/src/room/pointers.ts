import { BOARD_STEPS, type PictureSource, type Pointed, type PointInput } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { Store } from './store.js';

/** So often a place is told while it moves: a picture between two of them is drawn, not sent. */
const TELL_MS = 200;
/** A pointer that rests fades, and is forgotten. */
const REST_MS = 2_000;
const FADE_MS = 1_000;

export interface ShownPointer extends Pointed {
  fades: boolean;
}

export interface PointersState {
  /** One for each who points, the last of theirs. */
  pointed: readonly ShownPointer[];
}

/** Who points where on which video: heard from the others, and told to them. */
export class Pointers {
  readonly store = new Store<PointersState>({ pointed: [] });
  private readonly rests = new Map<string, ReturnType<typeof setTimeout>>();
  private next: PointInput | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly socket: LiveSocket) {}

  /** Returns what ends it. */
  listen(): () => void {
    const pointed = (one: Pointed): void => this.hear(one);
    this.socket.on('room:pointed', pointed);
    return () => {
      this.socket.off('room:pointed', pointed);
      clearTimeout(this.timer);
      for (const rest of this.rests.values()) clearTimeout(rest);
      this.store.set({ pointed: [] });
    };
  }

  /** Points at a place of a video, in shares of its width and height. */
  point(practitionerId: string, source: PictureSource, { x, y }: { x: number; y: number }): void {
    this.next = { practitionerId, source, x: stepOf(x), y: stepOf(y) };
    this.timer ??= setTimeout(() => this.tell(), TELL_MS);
  }

  private tell(): void {
    this.timer = undefined;
    // What is lost here is old by the next time.
    if (this.next && this.socket.connected) this.socket.emit('room:point', this.next, () => undefined);
    this.next = null;
  }

  private hear(one: Pointed): void {
    this.show({ ...one, fades: false });
    this.after(one.by, REST_MS, () => {
      this.show({ ...one, fades: true });
      this.after(one.by, FADE_MS, () => this.store.set({ pointed: this.without(one.by) }));
    });
  }

  private show(one: ShownPointer): void {
    this.store.set({ pointed: [...this.without(one.by), one] });
  }

  /** In place of what was to be done after the last word of theirs. */
  private after(by: string, ms: number, work: () => void): void {
    clearTimeout(this.rests.get(by));
    this.rests.set(by, setTimeout(work, ms));
  }

  private without(by: string): ShownPointer[] {
    return this.store.get().pointed.filter((each) => each.by !== by);
  }
}

const stepOf = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * BOARD_STEPS);
