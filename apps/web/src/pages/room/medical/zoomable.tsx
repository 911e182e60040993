import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWhole, keyed, moved, WHOLE, zoomed, type FramePoint } from '../../../room/picture-view.js';
import classes from './zoomable.module.css';

interface ZoomableProps {
  /** What is looked at, for those who do not see it. */
  label: string;
  children: ReactNode;
  /** Further buttons beside those of the picture. */
  buttons?: ReactNode;
}

const NOTCH = 1.0015;

/** A picture to look closer at: by wheel, pinch, dragging, keys and buttons. What the others see stays as it is. */
export function Zoomable({ label, children, buttons }: ZoomableProps) {
  const { t } = useTranslation('medical');
  const [view, setView] = useState(WHOLE);
  const frame = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, FramePoint>());

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // React listens to the wheel passively, and the page would scroll.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = placeIn(element, event);
      setView((now) => zoomed(now, NOTCH ** -event.deltaY, at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, placeIn(event.currentTarget, event));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = placeIn(event.currentTarget, event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const factor = distance(now, other) / Math.max(0.01, distance(before, other));
      setView((view) => moved(zoomed(view, factor, middle), (now.x - before.x) / 2, (now.y - before.y) / 2));
    } else setView((view) => moved(view, now.x - before.x, now.y - before.y));
  };
  const onPointerEnd = (event: PointerEvent<HTMLDivElement>): void => void pointers.current.delete(event.pointerId);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : keyed(view, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setView(next);
  };

  return (
    <div className={classes.zoomable}>
      <div
        ref={frame}
        className={classes.frame}
        data-zoom={view.scale.toFixed(2)}
        data-closer={!isWhole(view) || undefined}
        role="group"
        aria-label={t('zoom.label', { name: label })}
        aria-description={t('zoom.keys')}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onKeyDown={onKeyDown}
      >
        <div
          className={classes.picture}
          style={{ transform: `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})` }}
        >
          {children}
        </div>
      </div>
      <div className={classes.buttons} role="group" aria-label={t('zoom.buttons')}>
        <ActionIcon variant="default" size="xl" aria-label={t('zoom.in')} onClick={() => setView(zoomed(view, 1.5))}>
          <IconZoomIn aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('zoom.out')}
          disabled={isWhole(view)}
          onClick={() => setView(zoomed(view, 1 / 1.5))}
        >
          <IconZoomOut aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('zoom.whole')}
          disabled={isWhole(view)}
          onClick={() => setView(WHOLE)}
        >
          <IconMaximize aria-hidden />
        </ActionIcon>
        {buttons}
        <output className={classes.scale} aria-label={t('zoom.scale')}>
          ×{view.scale.toFixed(1)}
        </output>
      </div>
    </div>
  );
}

function placeIn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): FramePoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width - 0.5, y: (clientY - top) / height - 0.5 };
}

const distance = (a: FramePoint, b: FramePoint): number => Math.hypot(a.x - b.x, a.y - b.y);
