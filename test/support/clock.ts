import { Clock } from '#platform';

/** The real time, and whatever a test adds to it. */
export class TestClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  advance(time: { minutes?: number; seconds?: number }): void {
    this.ahead += ((time.minutes ?? 0) * 60 + (time.seconds ?? 0)) * 1000;
  }
}
