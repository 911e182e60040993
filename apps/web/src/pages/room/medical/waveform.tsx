import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { decibels, envelope, levelOf, type BodySound } from '../../../room/body-sound.js';
import classes from './waveform.module.css';

/** So many columns a second move past: about four heartbeats at rest are to be seen at once. */
const PICTURES_PER_SECOND = 30;
/** Heart and lungs are quiet beside a voice. */
const DRAWN_LARGER = 3;

/** The sound as it comes, moving past, with how loud it is below. Nothing renders for it. */
export function Waveform({ sound, label }: { sound: BodySound; label: string }) {
  const { t } = useTranslation('medical');
  const canvas = useRef<HTMLCanvasElement>(null);
  const level = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const samples = new Float32Array(2048);
    const draw = (): void => {
      sound.read(samples);
      const { width, height } = element;
      const step = 4;
      // What is there moves to the left, and the newest comes in at the right.
      context.drawImage(element, -step, 0);
      context.clearRect(width - step, 0, step, height);
      context.fillStyle = getComputedStyle(element).color;
      for (const [column, { low, high }] of envelope(samples, step).entries()) {
        const top = (height / 2) * (1 - Math.min(1, high * DRAWN_LARGER));
        const bottom = (height / 2) * (1 - Math.max(-1, low * DRAWN_LARGER));
        context.fillRect(width - step + column, top, 1, Math.max(1, bottom - top));
      }
      level.current?.style.setProperty('--level', levelOf(decibels(samples)).toFixed(2));
    };
    const timer = setInterval(draw, 1_000 / PICTURES_PER_SECOND);
    return () => clearInterval(timer);
  }, [sound]);
  return (
    <div className={classes.waveform}>
      <canvas ref={canvas} width={600} height={64} className={classes.wave} role="img" aria-label={label} />
      <div className={classes.meter} role="img" aria-label={t('auscultation.level')}>
        <div ref={level} className={classes.level} />
      </div>
    </div>
  );
}
