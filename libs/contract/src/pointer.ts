import type { PictureSource } from './media.js';

/** Somebody shows a place of a video to all. It is said a few times a second, and forgotten at once. */
export interface PointInput {
  /** Who sends the video. */
  practitionerId: string;
  source: PictureSource;
  /** In steps of the picture's width and height, as on a board. */
  x: number;
  y: number;
}

export interface Pointed extends PointInput {
  /** Who points. */
  by: string;
}
