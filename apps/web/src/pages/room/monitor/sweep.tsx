import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { MonitorSignal } from '../../../room/monitor/monitor-signal.js';
import type { Wave } from '../../../room/monitor/wave.js';
import classes from './monitor-strip.module.css';

/** As CSS counts them. */
const PIXELS_A_MM = 96 / 25.4;
const PIXELS_A_SECOND = 25 * PIXELS_A_MM;
const PIXELS_A_MV = 10 * PIXELS_A_MM;
/** The dark bar that the newest writes over the oldest. */
const BAR_PIXELS = 24;
const DRAWN_EVERY_MS = 40;
/** Where motion is not wanted, the curve stands and changes at once. */
const DRAWN_SELDOM_MS = 1_000;

/** The curves, written from left to right over those of the round before. */
export function Sweep({ signal, label }: { signal: MonitorSignal; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const still = useReducedMotion();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const draw = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const scale = window.devicePixelRatio;
      if (element.width !== Math.round(width * scale)) element.width = Math.round(width * scale);
      if (element.height !== Math.round(height * scale)) element.height = Math.round(height * scale);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      const until = signal.drawnUntil(performance.now());
      const ecgAt = (value: number): number => height * 0.5 - value * PIXELS_A_MV;
      const plethAt = (value: number): number => height - 6 - value * height * 0.28;
      drawWave(context, { wave: signal.ecg, until, width, colour: '#4ee06a', at: ecgAt });
      drawWave(context, { wave: signal.pleth, until, width, colour: '#4fd8ee', at: plethAt });
    };
    draw();
    const timer = setInterval(draw, still ? DRAWN_SELDOM_MS : DRAWN_EVERY_MS);
    return () => clearInterval(timer);
  }, [signal, still]);
  return <canvas ref={canvas} className={classes.sweep} role="img" aria-label={label} />;
}

interface Drawn {
  wave: Wave;
  until: number;
  width: number;
  colour: string;
  at: (value: number) => number;
}

function drawWave(context: CanvasRenderingContext2D, { wave, until, width, colour, at }: Drawn): void {
  if (!Number.isFinite(until)) return;
  const last = wave.indexOf(until);
  const step = PIXELS_A_SECOND / wave.rate;
  const count = Math.floor((width - BAR_PIXELS) / step);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.beginPath();
  let before = Infinity;
  for (let index = Math.max(0, last - count); index <= last; index++) {
    const value = wave.at(index);
    const x = (index * step) % width;
    if (Number.isNaN(value) || x < before) context.moveTo(x, at(Number.isNaN(value) ? 0 : value));
    else context.lineTo(x, at(value));
    before = Number.isNaN(value) ? Infinity : x;
  }
  context.stroke();
}
