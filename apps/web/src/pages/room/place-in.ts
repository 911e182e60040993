import type { PointerEvent } from 'react';

/**
 * Where in a drawing of so many pixels a finger or a mouse is, in shares of its width and height, wherever the browser
 * has put the drawing.
 */
export function placeIn(
  event: PointerEvent<SVGSVGElement>,
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  const matrix = event.currentTarget.getScreenCTM();
  if (matrix === null) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x: x / width, y: y / height };
}
