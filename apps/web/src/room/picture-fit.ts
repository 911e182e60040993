import type { PictureSize } from './receiver.js';

/** Up to so many pixels of the screen the smallest of three sizes does, and up to so many the middle one. */
const SMALL_PIXELS = 400;
const MEDIUM_PIXELS = 800;
/** More than two pixels a point nobody sees in a picture that moves. */
const DENSEST = 2;
/** One change of the layout makes many: what counts is how it looks after them. */
const SETTLE_MS = 50;

/** What a picture shown so wide needs; nothing at all when it is not to be seen. */
export function sizeFor(width: number, density: number): PictureSize {
  const pixels = width * Math.min(density, DENSEST);
  if (pixels === 0) return 'hidden';
  if (pixels <= SMALL_PIXELS) return 'small';
  return pixels <= MEDIUM_PIXELS ? 'medium' : 'large';
}

/** Null: the browser has not said yet. */
interface Shown {
  consumerId: string;
  width: number | null;
  inSight: boolean | null;
}

/** Watches how large each picture is shown on this page, wherever it is and as often as it is, and tells the room. */
export class PictureFit {
  private readonly shown = new Map<Element, Shown>();
  /** Told of before, or to be told of. */
  private known = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly widths = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) this.note(target, { width: contentRect.width });
  });
  private readonly sights = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) this.note(target, { inSight: isIntersecting });
  });

  constructor(private readonly tell: (consumerId: string, size: PictureSize) => void) {}

  /** An element shows a picture from now on. Returns what ends it. */
  show(consumerId: string, element: Element): () => void {
    this.known.add(consumerId);
    this.shown.set(element, { consumerId, width: null, inSight: null });
    this.widths.observe(element);
    this.sights.observe(element);
    return () => {
      this.widths.unobserve(element);
      this.sights.unobserve(element);
      this.shown.delete(element);
      this.settleSoon();
    };
  }

  private note(element: Element, change: Partial<Shown>): void {
    const before = this.shown.get(element);
    if (!before) return;
    this.shown.set(element, { ...before, ...change });
    this.settleSoon();
  }

  private settleSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.settle();
    }, SETTLE_MS);
  }

  private settle(): void {
    const widths = new Map([...this.known].map((consumerId) => [consumerId, 0]));
    for (const { consumerId, width, inSight } of this.shown.values()) {
      widths.set(consumerId, Math.max(widths.get(consumerId) ?? 0, inSight ? (width ?? 0) : 0));
    }
    for (const { consumerId, width, inSight } of this.shown.values()) {
      if (width === null || inSight === null) widths.delete(consumerId);
    }
    for (const [consumerId, width] of widths) this.tell(consumerId, sizeFor(width, window.devicePixelRatio));
    this.known = new Set([...this.shown.values()].map(({ consumerId }) => consumerId));
  }
}
