import { BOARD_STEPS, type BoardColour, type Stroke } from '#contract';

/** Strong on skin and on grey films alike. */
export const INK: Readonly<Record<BoardColour, string>> = {
  ...{ red: '#ff3b30', yellow: '#ffd60a', green: '#30d158', blue: '#3ea6ff', white: '#ffffff' },
};

const QUALITY = 0.95;

export interface PictureExtent {
  width: number;
  height: number;
}

/** As thick on every picture, whatever its size. */
export const inkWidth = ({ width, height }: PictureExtent): number => Math.max(2, Math.max(width, height) / 250);

/** A stroke as the points of an SVG polyline in the pixels of the picture. */
export function pointsOn({ points }: Pick<Stroke, 'points'>, { width, height }: PictureExtent): string {
  const places: string[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    places.push(
      `${(((points[i] ?? 0) / BOARD_STEPS) * width).toFixed(1)},${(((points[i + 1] ?? 0) / BOARD_STEPS) * height).toFixed(1)}`,
    );
  }
  // A dot is a stroke without length, which nothing would draw.
  return places.length === 1 ? `${places[0]} ${places[0]}` : places.join(' ');
}

/** The picture with everything that was drawn on it. */
export async function burnIn(picture: HTMLImageElement, strokes: readonly Stroke[]): Promise<Blob | null> {
  const extent = { width: picture.naturalWidth, height: picture.naturalHeight };
  const canvas = Object.assign(document.createElement('canvas'), extent);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(picture, 0, 0);
  Object.assign(context, { lineCap: 'round', lineJoin: 'round', lineWidth: inkWidth(extent) });
  for (const stroke of strokes) {
    context.strokeStyle = INK[stroke.colour];
    context.stroke(new Path2D(`M${pointsOn(stroke, extent).replaceAll(' ', 'L')}`));
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
