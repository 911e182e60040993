import { createWorker } from 'mediasoup';
import { isIPv6 } from 'node:net';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import { ForwardedStreams } from './forwarded-streams.js';
import { type Candidate, type CpuSample, estimatedLoad, isFull, loadBetween } from './load.js';
import type { MediaSettings } from './relay.config.js';

/** A mediasoup process that has no port yet. */
export const startProcess = (): Promise<Worker> => createWorker({ logLevel: 'warn' });

/** One mediasoup process with its one port, on which all its transports share UDP and TCP. */
export class MediaWorker implements Candidate {
  full = false;
  rooms = 0;
  private used = 0;
  private sample: CpuSample | null = null;
  private readonly streams = new ForwardedStreams();

  private constructor(
    readonly worker: Worker,
    readonly server: WebRtcServer,
  ) {
    worker.observer.on('newrouter', (router) => this.streams.watch(router));
  }

  /** Gives the process the port of this place among the workers, which whoever had it before has left. */
  static async open(worker: Worker, media: MediaSettings, index: number): Promise<MediaWorker> {
    try {
      const port = media.port === 0 ? {} : { port: media.port + index };
      const server = await worker.createWebRtcServer({
        listenInfos: media.addresses.flatMap(({ listenIp, announcedAddress }) => {
          const address = { ip: listenIp, ...(announcedAddress === null ? {} : { announcedAddress }), ...port };
          return [
            // The wildcard of IPv6 must leave that of IPv4 to its own.
            { protocol: 'udp' as const, ...address, flags: { ipv6Only: isIPv6(listenIp) } },
            // For networks that let no UDP out.
            { protocol: 'tcp' as const, ...address, flags: { ipv6Only: isIPv6(listenIp) } },
          ];
        }),
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
    this.used = this.sample ? loadBetween(this.sample, sample) : 0;
    this.sample = sample;
  }

  get load(): number {
    return estimatedLoad(this.used, this.rooms, this.streams);
  }

  /** Whether it takes no new room from now on. */
  review(): void {
    this.full = isFull(this.full, this.load);
  }

  close(): void {
    this.worker.close();
  }
}
