import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.js';

/** The folder into which recordings are written, watched from outside. */
export class RecordedBytes {
  constructor(private readonly folder: string) {}

  /** What lies on the disk, in bytes. */
  written(): number {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(this.folder, name)))
      .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  }

  async grow(): Promise<void> {
    const before = this.written();
    await until(
      () => Promise.resolve(this.written()),
      (now) => now > before + 20_000,
      15_000,
    );
  }

  /** Milliseconds from now until the last byte was written; waits until nothing came for two seconds. */
  async lastGrowth(): Promise<number> {
    const begin = performance.now();
    let size = this.written();
    let last = 0;
    while (performance.now() - begin - last < 2_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (this.written() === size) continue;
      size = this.written();
      last = performance.now() - begin;
    }
    return last;
  }
}
