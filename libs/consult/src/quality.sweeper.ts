import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { keptSince } from './quality.js';
import { qualityStore } from './quality.store.js';

const EVERY_MS = 6 * 3_600_000;

/** Forgets how pictures and sound were when nobody needs to know any more. */
@Injectable()
export class QualitySweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(QualitySweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweepQuietly(), EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await qualityStore.forget(this.database.manager, keptSince(this.clock.now()));
  }

  private async sweepQuietly(): Promise<void> {
    await this.sweep().catch((error: unknown) => this.log.warn({ err: error }, 'old readings were not forgotten'));
  }
}
