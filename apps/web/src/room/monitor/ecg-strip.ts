import type { MonitorSignal } from './monitor-signal.js';
import { ECG_RATE } from './vital-frame.js';

/** As long as a strip is usually read. */
const STRIP_SECONDS = 10;
/** ECG paper: 25 mm a second, 10 mm a millivolt. */
const MM_A_SECOND = 25;
const MM_A_MV = 10;
const PIXELS_A_MM = 5;
const HEIGHT_MM = 50;
const HEAD_MM = 8;
const WIDTH = STRIP_SECONDS * MM_A_SECOND * PIXELS_A_MM;
const HEIGHT = (HEAD_MM + HEIGHT_MM) * PIXELS_A_MM;

/** The last ten seconds of an ECG on its paper, as a PNG; `head` is written above it. */
export async function ecgStrip(signal: MonitorSignal, head: string): Promise<Blob> {
  const last = signal.ecg.indexOf(signal.drawnUntil(performance.now()));
  const first = last - STRIP_SECONDS * ECG_RATE;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawPaper(context);
  context.fillStyle = '#1c1b19';
  context.font = '22px sans-serif';
  context.fillText(head, 10, HEAD_MM * PIXELS_A_MM - 12);
  const middle = (HEAD_MM + HEIGHT_MM / 2) * PIXELS_A_MM;
  context.strokeStyle = '#1c1b19';
  context.lineWidth = 2;
  context.beginPath();
  let isGap = true;
  for (let index = Math.max(0, first); index <= last; index++) {
    const value = signal.ecg.at(index);
    const x = ((index - first) / ECG_RATE) * MM_A_SECOND * PIXELS_A_MM;
    const y = middle - value * MM_A_MV * PIXELS_A_MM;
    if (!Number.isNaN(value)) {
      if (isGap) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    isGap = Number.isNaN(value);
  }
  context.stroke();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the strip is not drawn'))), 'image/png');
  });
}

/** A line a millimetre, a strong one each fifth. */
function drawPaper(context: CanvasRenderingContext2D): void {
  const top = HEAD_MM * PIXELS_A_MM;
  const line = (nth: number, from: [number, number], to: [number, number]): void => {
    context.strokeStyle = nth % 5 === 0 ? '#eba0a0' : '#f7dada';
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  };
  context.lineWidth = 1;
  for (let mm = 0; mm <= WIDTH / PIXELS_A_MM; mm++) line(mm, [mm * PIXELS_A_MM, top], [mm * PIXELS_A_MM, HEIGHT]);
  for (let mm = 0; mm <= HEIGHT_MM; mm++) line(mm, [0, top + mm * PIXELS_A_MM], [WIDTH, top + mm * PIXELS_A_MM]);
}
