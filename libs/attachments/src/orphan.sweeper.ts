import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#platform';
import { AttachmentStore } from './attachment.store.js';
import { FileStore } from './file-store.js';

const EVERY_MS = 3_600_000;
/** Long enough for the slowest upload to be on its way and not be swept. */
const OLD_AFTER_MS = 6 * 3_600_000;

/** Removes what uploads left behind when their process died: parts of files, and files whose row was never written. */
@Injectable()
export class OrphanSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(OrphanSweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: AttachmentStore,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweepQuietly(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** How many files without a row it removed. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - OLD_AFTER_MS);
    let removed = 0;
    for await (const keys of this.files.keptBefore(before)) {
      const known = await this.store.known(keys);
      const orphans = keys.filter((key) => !known.has(key));
      await Promise.all(orphans.map((key) => this.files.discardKept(key)));
      removed += orphans.length;
    }
    return removed;
  }

  private async sweepQuietly(): Promise<void> {
    try {
      const removed = await this.sweep();
      if (removed > 0) this.log.log(`swept ${removed} files that belong to no record`);
    } catch (error) {
      this.log.warn(`could not sweep: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
