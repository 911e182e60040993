import type { QualityReading } from '#contract';

/** A reading of one stay, when it came. */
export interface MeasuredQuality {
  attendanceId: string;
  at: Date;
  reading: QualityReading;
}

/** One minute of somebody's media: rates and times as their mean, what hurts as its worst. */
export interface QualityMinute extends QualityReading {
  practitionerId: string;
  /** When the minute began. */
  at: Date;
}

/** Long enough to look into a complaint, short enough that nobody's habits can be read from it. */
const KEPT_DAYS = 90;

export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000);
