import { Inject, Injectable, Logger } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { BadSetting, Readiness } from '#platform';
import { pickWorker } from './load.js';
import { MediaWorker } from './media-worker.js';
import { SpareProcess } from './spare-process.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { workerForPeer } from './wing-choice.js';

const MEASURE_EVERY_MS = 2_000;

/** A worker that lived so long has not died of how it was started. */
const SOUND_AFTER_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;

/** So many that die young are replaced at once all the same. */
const UNLUCKY = 3;

/** Waits before the next try: none at first, then doubling from a second. */
export const respawnPause = (failures: number): number =>
  failures < UNLUCKY ? 0 : Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (failures - UNLUCKY));

/**
 * The mediasoup processes, one a core. One that dies takes its rooms with it, and its place and port are taken by a
 * spare one that runs already: whoever opens those rooms anew does not wait for a process to start.
 */
@Injectable()
export class Workers {
  /** `lost` tells which worker died, as soon as it is known. */
  readonly events = new EventEmitter<{ lost: [MediaWorker] }>();
  private readonly log = new Logger(Workers.name);
  private readonly alive = new Map<number, MediaWorker>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly spare = new SpareProcess();
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
      const ips = media.addresses.map(({ listenIp }) => listenIp).join(', ');
      throw new BadSetting(`No media on MEDIA_LISTEN_IP and MEDIA_PORT, ${ips} ${media.port}: ${reason}`);
    }
    this.spare.prepare();
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

  /** Whether a process waits to take the place of one that dies. */
  get hasSpare(): boolean {
    return this.spare.isReady;
  }

  /** The worker for the next room; null when none can take one. */
  pick(): MediaWorker | null {
    for (const worker of this.all) worker.review();
    return pickWorker(this.all);
  }

  /** The worker for one more peer of a room that these carry, its home first. */
  pickForPeer([home, ...others]: readonly [MediaWorker, ...MediaWorker[]]): MediaWorker {
    for (const worker of this.all) worker.review();
    return workerForPeer(home, others, this.all);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const worker of this.alive.values()) worker.close();
    this.alive.clear();
    this.spare.close();
  }

  private async startOne(index: number, failures: number): Promise<void> {
    const worker = await MediaWorker.open(await this.spare.take(), this.settings.media, index);
    if (this.closed) return worker.close();
    const startedAt = performance.now();
    this.alive.set(index, worker);
    worker.worker.once('died', () => {
      this.alive.delete(index);
      if (this.closed) return;
      this.log.error(`media worker ${worker.pid} died`);
      const unsound = performance.now() - startedAt > SOUND_AFTER_MS ? 0 : failures;
      // Its rooms hear of it when there is a worker to which they can go.
      void this.replace(index, unsound).finally(() => this.events.emit('lost', worker));
    });
  }

  /** At once if a spare process can do it; else it is only set about. */
  private async replace(index: number, failures: number): Promise<void> {
    const pause = respawnPause(failures);
    if (pause === 0 && this.spare.isReady) return this.tryReplacing(index, failures);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.tryReplacing(index, failures);
    }, pause);
    this.timers.add(timer);
  }

  private async tryReplacing(index: number, failures: number): Promise<void> {
    try {
      await this.startOne(index, failures + 1);
      this.log.log(`media worker ${this.alive.get(index)?.pid} replaces it`);
    } catch (error) {
      this.log.error(`no media worker: ${error instanceof Error ? error.message : 'unknown'}`);
      if (!this.closed) void this.replace(index, failures + 1);
    } finally {
      if (!this.closed) this.spare.prepare();
    }
  }

  private async measure(): Promise<void> {
    // One that died while it waited is replaced here, without haste.
    this.spare.prepare();
    // A worker that dies meanwhile is told by its own event.
    await Promise.allSettled(this.all.map((worker) => worker.measure(performance.now())));
  }
}
