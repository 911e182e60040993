import type { PointerEvent } from 'react';
import { BOARD_STEPS } from '#contract';
import type { ShownPointer } from '../../room/pointers.js';
import { placeIn } from './place-in.js';
import classes from './pointer-layer.module.css';

interface PointerLayerProps {
  track: MediaStreamTrack;
  pointed: readonly ShownPointer[];
  /** The name of whoever points. */
  nameOf: (practitionerId: string) => string;
  /** The picture below has its edges cut off. */
  cover?: boolean;
  /** The picture below is as in a mirror. */
  mirrored?: boolean;
  /** Whoever sits here points; left out while they do not. */
  onPoint?: (place: { x: number; y: number }) => void;
}

/** Who points where, over a video: laid out as the browser lays out the video below. */
export function PointerLayer({ track, pointed, nameOf, cover, mirrored, onPoint }: PointerLayerProps) {
  const { width = 1280, height = 720 } = track.getSettings();
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    if (!onPoint) return;
    // What lies below may be moved by the same hand: not while it points.
    event.stopPropagation();
    onPoint(placeIn(event, { width, height }));
  };
  if (pointed.length === 0 && !onPoint) return null;
  return (
    <svg
      className={classes.layer}
      data-pointing={onPoint ? true : undefined}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={cover ? 'xMidYMid slice' : 'xMidYMid meet'}
      aria-hidden
      onPointerDown={point}
      onPointerMove={point}
    >
      {pointed.map(({ by, x, y, fades }) => {
        const left = ((mirrored ? BOARD_STEPS - x : x) / BOARD_STEPS) * width;
        return (
          <g
            key={by}
            className={classes.pointer}
            data-pointer={by}
            data-fades={fades || undefined}
            style={{ transform: `translate(${left}px, ${(y / BOARD_STEPS) * height}px)` }}
          >
            <circle r={width / 80} />
            <text x={width / 50} y={width / 130} fontSize={width / 45}>
              {nameOf(by)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
