import { Inject, Injectable, Logger } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { BadSetting, Readiness } from '#platform';
import { pickWorker } from './load.js';
import { MediaWorker } from './media-worker.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';

const MEASURE_EVERY_MS = 2_000;

/** A worker that lived so long has not died of how it was started. */
const SOUND_AFTER_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;

/** Waits before the next try: none at first, then doubling from a second. */
export const respawnPause = (failures: number): number =>
  failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (failures - 1));

/** The mediasoup processes, one a core. One that dies takes its rooms with it and is replaced. */
@Injectable()
export class Workers {
  /** `lost` tells which worker died, as soon as it is known. */
  readonly events = new EventEmitter<{ lost: [MediaWorker] }>();
  private readonly log = new Logger(Workers.name);
  private readonly alive = new Map<number, MediaWorker>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(
    @Inject(RELAY_SETTINGS) private readonly settings: RelaySettings,
    private readonly readiness: Readiness,
  ) {}

  async start(): Promise<void> {
    const { media } = this.settings;
    try {
      await Promise.all(Array.from({ length: media.workers }, (_, index) => this.startOne(index, 0)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      throw new BadSetting(`No media on MEDIA_LISTEN_IP and MEDIA_PORT, ${media.listenIp} ${media.port}: ${reason}`);
    }
    this.log.log(`${this.alive.size} media workers started`);
    const measuring = setInterval(() => void this.measure(), MEASURE_EVERY_MS);
    this.timers.add(measuring.unref());
    this.readiness.add('media-workers', async () => {
      if (this.alive.size === 0) throw new Error('no media worker runs');
    });
  }

  get all(): MediaWorker[] {
    return [...this.alive.values()];
  }

  /** The worker for the next room; null when none can take one. */
  pick(): MediaWorker | null {
    return pickWorker(this.all);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const worker of this.alive.values()) worker.close();
    this.alive.clear();
  }

  private async startOne(index: number, failures: number): Promise<void> {
    const worker = await MediaWorker.start(this.settings.media, index);
    if (this.closed) return worker.close();
    const startedAt = performance.now();
    this.alive.set(index, worker);
    worker.worker.once('died', () => {
      this.alive.delete(index);
      if (this.closed) return;
      this.log.error(`media worker ${worker.pid} died`);
      this.events.emit('lost', worker);
      this.replace(index, performance.now() - startedAt > SOUND_AFTER_MS ? 0 : failures);
    });
  }

  private replace(index: number, failures: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.startOne(index, failures + 1).then(
        () => this.log.log(`media worker ${this.alive.get(index)?.pid} replaces it`),
        (error: unknown) => {
          this.log.error(`no media worker: ${error instanceof Error ? error.message : 'unknown'}`);
          if (!this.closed) this.replace(index, failures + 1);
        },
      );
    }, respawnPause(failures));
    this.timers.add(timer);
  }

  private async measure(): Promise<void> {
    // A worker that dies meanwhile is told by its own event.
    await Promise.allSettled(this.all.map((worker) => worker.measure(performance.now())));
  }
}
