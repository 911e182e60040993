import type { MediaWay } from '#contract';
import type { QualityMinute } from './quality.js';

/** One minute of somebody's pictures and sound: rates and times as their mean, what hurts as its worst. */
export class QualityMinuteView implements QualityMinute {
  practitionerId: string;
  /** When the minute began. */
  at: Date;
  way: MediaWay | null;
  /** bit/s. */
  sendBitrate: number;
  receiveBitrate: number;
  /** Of the packets, 0 to 1. */
  sendLoss: number | null;
  receiveLoss: number | null;
  roundTripMs: number | null;
  jitterMs: number | null;
  framesPerSecond: number | null;
  freezes: number;
  /** Of the time, 0 to 1. */
  frozen: number;
  /** Of the speech, 0 to 1. */
  concealed: number | null;
}
