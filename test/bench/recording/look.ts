import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const FLASH_LIGHT = 128;
const BEEP_LEVEL = 0.2;
const SAMPLES_PER_SECOND = 48_000;
/** Flash and beep come once a second: further apart they are not of one moment. */
const PAIR_MS = 400;

export interface Looked {
  frames: number;
  /** From the first to the last frame, in seconds. */
  seconds: number;
  /** By how much sound comes after the picture, in ms, at each flash. */
  offsetsMs: number[];
}

const run = (program: string, args: string[]): Buffer =>
  spawnSync(program, ['-v', 'error', ...args], { maxBuffer: 2 ** 30 }).stdout;

/** What is in a recorded file: its frames, and how far apart flash and beep are. */
export function look(path: string): Looked {
  if (!existsSync(path) || statSync(path).size === 0) return { frames: 0, seconds: 0, offsetsMs: [] };
  const times = run('ffprobe', ['-select_streams', 'v', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', path])
    .toString()
    .split('\n')
    .map(Number.parseFloat)
    .filter((time) => !Number.isNaN(time));
  const light = run('ffmpeg', [
    ...['-i', path, '-map', '0:v', '-fps_mode', 'passthrough'],
    ...['-vf', 'scale=1:1:flags=area,format=gray', '-f', 'rawvideo', '-'],
  ]);
  const flashes = times.filter((_, at) => at > 0 && light[at]! > FLASH_LIGHT && light[at - 1]! <= FLASH_LIGHT);
  const beeps = beepsIn(
    run('ffmpeg', ['-i', path, '-map', '0:a', '-af', 'aresample=async=1:first_pts=0', '-ac', '1', '-f', 'f32le', '-']),
  );
  const offsetsMs = flashes.flatMap((flash) => {
    const nearest = Math.min(...beeps.map((beep) => (beep - flash) * 1_000).map((off) => Math.abs(off)));
    const signed = beeps.map((beep) => (beep - flash) * 1_000).find((off) => Math.abs(off) === nearest);
    return signed === undefined || nearest > PAIR_MS ? [] : [signed];
  });
  return { frames: times.length, seconds: (times.at(-1) ?? 0) - (times[0] ?? 0), offsetsMs };
}

function beepsIn(bytes: Buffer): number[] {
  const beeps: number[] = [];
  let quietSince = 0;
  for (let sample = 0; sample * 4 + 4 <= bytes.length; sample++) {
    if (Math.abs(bytes.readFloatLE(sample * 4)) < BEEP_LEVEL) continue;
    if (sample - quietSince > SAMPLES_PER_SECOND / 4) beeps.push(sample / SAMPLES_PER_SECOND);
    quietSince = sample;
  }
  return beeps;
}
