import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColour, DrawnStroke } from '#contract';
import { INK, inkWidth, pointsOn } from '../../room/draw-on.js';
import type { Pen, SharedBoard } from '../../room/shared-board.js';
import classes from './board-view.module.css';
import { placeIn } from './place-in.js';

interface BoardSheetProps {
  picture: HTMLImageElement;
  strokes: readonly DrawnStroke[];
  colour: BoardColour;
  desk: SharedBoard;
}

/** The picture with its strokes, in its own pixels, whole and as large as there is room. */
export function BoardSheet({ picture, strokes, colour, desk }: BoardSheetProps) {
  const { t } = useTranslation('together');
  const pen = useRef<Pen | null>(null);
  const extent = { width: picture.naturalWidth, height: picture.naturalHeight };

  const lift = (): void => {
    pen.current?.lift();
    pen.current = null;
  };
  return (
    <svg
      className={classes.sheet}
      viewBox={`0 0 ${extent.width} ${extent.height}`}
      role="img"
      aria-label={t('board.sheet', { count: strokes.length })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        lift();
        pen.current = desk.begin(colour, placeIn(event, extent));
      }}
      onPointerMove={(event) => pen.current?.move(placeIn(event, extent))}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <image href={picture.src} {...extent} />
      {strokes.map((stroke) => (
        <polyline
          key={stroke.strokeId}
          className={classes.stroke}
          points={pointsOn(stroke, extent)}
          stroke={INK[stroke.colour]}
          strokeWidth={inkWidth(extent)}
        />
      ))}
    </svg>
  );
}
