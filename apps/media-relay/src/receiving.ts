import type { MediaSource, RelayConsumer, RelayPeerId, RtpCapabilities } from '#contract';
import type { Consumer, WebRtcTransport } from 'mediasoup/types';
import { parametersForBrowsers } from './for-browsers.js';
import type { Tell } from './listener.js';
import { refusable } from './refusal.js';
import { CapabilitiesMissing, ConsumerNotFound } from './relay.errors.js';
import type { Sent } from './sending.js';
import { PRIORITY } from './sources.js';

/**
 * Of several sizes of a picture the first to come: a key frame of the largest one would be late over a thin link, and
 * takes long to decode. Pages ask for what they show.
 */
const FIRST_LAYERS = { spatialLayer: 1 };

/** Something a peer receives. */
export interface Received {
  fromPeerId: string;
  source: MediaSource;
  consumer: Consumer;
}

/** What a peer receives. Everything starts paused, and flows when the page is ready for it. */
export class Receiving {
  /** What the peer can receive; null until it has said so. */
  capabilities: RtpCapabilities | null = null;
  private readonly received = new Map<string, Received>();

  constructor(
    readonly transport: WebRtcTransport,
    private readonly id: RelayPeerId,
    private readonly tell: Tell,
  ) {}

  get all(): Received[] {
    return [...this.received.values()];
  }

  describe(): RelayConsumer[] {
    return this.all.map(describe);
  }

  getCapabilities(): RtpCapabilities {
    if (!this.capabilities) throw new CapabilitiesMissing({ peerId: this.id.peerId });
    return this.capabilities;
  }

  /** A paused consumer of what another peer sends: the one that exists, or a new one. */
  async consume(fromPeerId: string, { source, producer }: Sent): Promise<RelayConsumer> {
    const existing = this.all.find((each) => each.consumer.producerId === producer.id);
    if (existing) return describe(existing);
    const rtpCapabilities = structuredClone(this.getCapabilities());
    const consumer = await refusable(
      () => this.transport.closed || producer.closed,
      () =>
        this.transport.consume({
          producerId: producer.id,
          rtpCapabilities,
          paused: true,
          preferredLayers: FIRST_LAYERS,
        }),
    );
    const received = { fromPeerId, source, consumer };
    this.received.set(consumer.id, received);
    this.forward(consumer);
    if (consumer.kind === 'video') await consumer.setPriority(PRIORITY[source]);
    return describe(received);
  }

  async resume(ids: readonly string[]): Promise<void> {
    await Promise.all(this.find(ids).map((consumer) => consumer.resume()));
  }

  async pause(ids: readonly string[]): Promise<void> {
    await Promise.all(this.find(ids).map((consumer) => consumer.pause()));
  }

  close(ids: readonly string[]): void {
    for (const consumer of this.find(ids)) {
      this.received.delete(consumer.id);
      consumer.close();
    }
  }

  async preferLayers(consumerId: string, spatialLayer: number, temporalLayer?: number): Promise<void> {
    await this.get(consumerId).setPreferredLayers({ spatialLayer, temporalLayer });
  }

  async requestKeyFrame(consumerId: string): Promise<void> {
    await this.get(consumerId).requestKeyFrame();
  }

  private get(consumerId: string): Consumer {
    const received = this.received.get(consumerId);
    if (!received) throw new ConsumerNotFound({ consumerId });
    return received.consumer;
  }

  private find(ids: readonly string[]): Consumer[] {
    return ids.flatMap((id) => this.received.get(id)?.consumer ?? []);
  }

  private forward(consumer: Consumer): void {
    const id = { ...this.id, consumerId: consumer.id };
    consumer.on('producerclose', () => {
      this.received.delete(consumer.id);
      this.tell({ event: 'consumerClosed', data: id });
    });
    consumer.on('producerpause', () => this.tell({ event: 'consumerPaused', data: id }));
    consumer.on('producerresume', () => this.tell({ event: 'consumerResumed', data: id }));
    consumer.on('score', ({ score, producerScore }) =>
      this.tell({ event: 'consumerScore', data: { ...id, score, producerScore } }),
    );
    consumer.on('layerschange', (now) => {
      const layers = now ? { spatialLayer: now.spatialLayer, temporalLayer: now.temporalLayer ?? 0 } : null;
      this.tell({ event: 'consumerLayersChanged', data: { ...id, layers } });
    });
  }
}

const describe = ({ fromPeerId, source, consumer }: Received): RelayConsumer => ({
  consumerId: consumer.id,
  producerId: consumer.producerId,
  fromPeerId,
  source,
  kind: consumer.kind,
  rtpParameters: parametersForBrowsers(consumer.rtpParameters),
  paused: consumer.paused,
  producerPaused: consumer.producerPaused,
});
