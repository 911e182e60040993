import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type MeasuredQuality, Qualities } from '#consult';

const WRITE_EVERY_MS = 15_000;
/** What a database that is away makes wait: some minutes of a full house. Older readings go first. */
const MOST_WAITING = 20_000;

/** Readings on their way into the database, many in one go: nobody in a room waits for that. */
@Injectable()
export class QualityLog implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(QualityLog.name);
  private waiting: MeasuredQuality[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly qualities: Qualities) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  note(measured: MeasuredQuality): void {
    this.waiting.push(measured);
    if (this.waiting.length > MOST_WAITING) this.waiting.shift();
  }

  private async write(): Promise<void> {
    const readings = this.waiting.splice(0);
    if (readings.length === 0) return;
    try {
      await this.qualities.keep(readings);
    } catch (error) {
      this.waiting = [...readings, ...this.waiting].slice(-MOST_WAITING);
      this.log.warn(`readings wait for the database: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
