/** As much as the widest screen shows. */
const KEPT_SECONDS = 40;

/** The last seconds of a curve, by the time of each sample; what never came is a gap. */
export class Wave {
  private readonly samples: Float32Array;
  /** After the newest sample. */
  private end = Infinity;

  constructor(readonly rate: number) {
    this.samples = new Float32Array(rate * KEPT_SECONDS).fill(Number.NaN);
  }

  /** Takes what was measured from `at` on. Pieces may come in any order. */
  put(at: number, values: readonly number[]): void {
    const first = this.indexOf(at);
    // Nothing of a round ago is left between what came last and this.
    for (let index = this.end; index < first; index++) this.samples[this.slot(index)] = Number.NaN;
    for (const [nth, value] of values.entries()) this.samples[this.slot(first + nth)] = value;
    this.end = Math.max(Number.isFinite(this.end) ? this.end : 0, first + values.length);
  }

  /** NaN where there is nothing. */
  at(index: number): number {
    return this.samples[this.slot(index)] ?? Number.NaN;
  }

  indexOf(ms: number): number {
    return Math.round((ms * this.rate) / 1_000);
  }

  clear(): void {
    this.samples.fill(Number.NaN);
    this.end = Infinity;
  }

  private slot(index: number): number {
    return index % this.samples.length;
  }
}
