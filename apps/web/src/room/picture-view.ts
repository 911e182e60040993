/** What part of a picture is looked at: how much larger, and how far its middle is moved, in widths and heights of the frame. */
export interface PictureView {
  scale: number;
  x: number;
  y: number;
}

/** A place in the frame: 0, 0 is its middle, 0.5 its right or lower edge. */
export interface FramePoint {
  x: number;
  y: number;
}

export const WHOLE: PictureView = { scale: 1, x: 0, y: 0 };
const MOST = 8;

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** Never smaller than the frame, and never out of it. */
function limited({ scale, x, y }: PictureView): PictureView {
  const fitting = between(1, scale, MOST);
  const room = (fitting - 1) / 2;
  return { scale: fitting, x: between(-room, x, room), y: between(-room, y, room) };
}

/** Larger or smaller; what is under the point stays under it. */
export function zoomed(view: PictureView, factor: number, at: FramePoint = { x: 0, y: 0 }): PictureView {
  const scale = between(1, view.scale * factor, MOST);
  const grown = scale / view.scale;
  return limited({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown });
}

/** Moved by parts of the frame. */
export const moved = (view: PictureView, dx: number, dy: number): PictureView =>
  limited({ ...view, x: view.x + dx, y: view.y + dy });

/** What a key does with it; null for a key that does nothing. */
export function keyed(view: PictureView, key: string): PictureView | null {
  switch (key) {
    case '+':
    case '=':
      return zoomed(view, 1.25);
    case '-':
      return zoomed(view, 0.8);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return moved(view, 0.1, 0);
    case 'ArrowRight':
      return moved(view, -0.1, 0);
    case 'ArrowUp':
      return moved(view, 0, 0.1);
    case 'ArrowDown':
      return moved(view, 0, -0.1);
    default:
      return null;
  }
}

export const isWhole = ({ scale }: PictureView): boolean => scale === 1;
