import type { DoorOptions } from '#contract';
import type { DataProducer, Router, WebRtcTransport } from 'mediasoup/types';
import { CODECS } from './codecs.js';
import { Door } from './door.js';
import type { MediaWorker } from './media-worker.js';
import { refusable } from './refusal.js';
import type { Sent } from './sending.js';

/** What a link is believed to carry downwards until the real figure is found. */
const INITIAL_BITRATE = 600_000;

/** The ways of one peer, and the door of its receiving one. */
export interface PeerWay {
  send: WebRtcTransport;
  receive: WebRtcTransport;
  door: DoorOptions;
}

/** Of sound, picture or data: all that a pipe has to know of it. */
interface Source {
  readonly id: string;
  readonly closed: boolean;
  readonly observer: { once(event: 'close', done: () => void): unknown };
}

type Piped = { producerId: string } | { dataProducerId: string };

/**
 * As much of a room as one worker carries. What is sent in another wing comes in by a pipe, once, however many receive
 * it here. Whoever opens it closes it; twice is harmless.
 */
export class Wing {
  private readonly brought = new Map<string, Promise<unknown>>();

  private constructor(
    readonly worker: MediaWorker,
    readonly router: Router,
    private readonly door: Door,
  ) {
    router.observer.once('close', () => {
      worker.rooms -= 1;
    });
  }

  static async open(worker: MediaWorker): Promise<Wing> {
    // Counted before it is there, so that rooms opened at once spread over the workers.
    worker.rooms += 1;
    let router: Router | undefined;
    try {
      router = await worker.worker.createRouter({ mediaCodecs: structuredClone([...CODECS]) });
      return new Wing(worker, router, await Door.open(router));
    } catch (error) {
      worker.rooms -= 1;
      router?.close();
      throw error;
    }
  }

  get closed(): boolean {
    return this.router.closed;
  }

  async openWay(initialBitrate?: number): Promise<PeerWay> {
    const [send, receive] = await Promise.all([this.openTransport(initialBitrate), this.openTransport(initialBitrate)]);
    return { send, receive, door: await this.door.to(receive) };
  }

  /** Makes what is sent in another wing known here under the same id; it goes when its sender stops. */
  bring({ producer }: Sent, from: Wing): Promise<void> {
    return this.fetch(producer, from, { producerId: producer.id });
  }

  /** The same with data. */
  bringData(producer: DataProducer, from: Wing): Promise<void> {
    return this.fetch(producer, from, { dataProducerId: producer.id });
  }

  /** Hears what is sent on a data channel here. */
  listen(producer: DataProducer, hear: (message: Buffer) => void): Promise<void> {
    return this.door.listen(producer, hear);
  }

  close(): void {
    this.router.close();
  }

  private async fetch(producer: Source, from: Wing, what: Piped): Promise<void> {
    if (from === this) return;
    const coming = this.brought.get(producer.id) ?? this.pipe(producer, from, what);
    this.brought.set(producer.id, coming);
    await coming;
  }

  private async pipe(producer: Source, from: Wing, what: Piped): Promise<void> {
    const forget = (): boolean => this.brought.delete(producer.id);
    producer.observer.once('close', forget);
    try {
      await refusable(
        () => this.closed || producer.closed,
        () => from.router.pipeToRouter({ ...what, router: this.router }),
      );
    } catch (error) {
      forget();
      throw error;
    }
  }

  private openTransport(initialBitrate = INITIAL_BITRATE): Promise<WebRtcTransport> {
    return this.router.createWebRtcTransport({
      webRtcServer: this.worker.server,
      preferUdp: true,
      enableSctp: true,
      initialAvailableOutgoingBitrate: initialBitrate,
    });
  }
}
