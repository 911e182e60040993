import { createWorker } from 'mediasoup';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import { type Candidate, type CpuSample, isFull, loadBetween } from './load.js';
import type { MediaSettings } from './relay.config.js';

/** One mediasoup process with its one port, on which all its transports share UDP and TCP. */
export class MediaWorker implements Candidate {
  load = 0;
  full = false;
  rooms = 0;
  private sample: CpuSample | null = null;

  private constructor(
    readonly worker: Worker,
    readonly server: WebRtcServer,
  ) {}

  static async start(media: MediaSettings, index: number): Promise<MediaWorker> {
    const worker = await createWorker({ logLevel: 'warn' });
    try {
      const address = {
        ip: media.listenIp,
        ...(media.announcedAddress === null ? {} : { announcedAddress: media.announcedAddress }),
        ...(media.port === 0 ? {} : { port: media.port + index }),
      };
      const server = await worker.createWebRtcServer({
        listenInfos: [
          { protocol: 'udp', ...address },
          // For networks that let no UDP out.
          { protocol: 'tcp', ...address },
        ],
      });
      return new MediaWorker(worker, server);
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  get pid(): number {
    return this.worker.pid;
  }

  get closed(): boolean {
    return this.worker.closed;
  }

  /** Looks how much of its core the process used since the last time. */
  async measure(at: number): Promise<void> {
    const usage = await this.worker.getResourceUsage();
    const sample = { cpuMs: usage.ru_utime + usage.ru_stime, at };
    this.load = this.sample ? loadBetween(this.sample, sample) : 0;
    this.full = isFull(this.full, this.load);
    this.sample = sample;
  }

  close(): void {
    this.worker.close();
  }
}
