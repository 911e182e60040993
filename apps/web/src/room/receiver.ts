import type { Consumer, Transport } from 'mediasoup-client/types';
import type { RoomConsumer } from '#contract';
import type { RoomCalls } from './room-calls.js';
import type { Incoming } from './room-state.js';

interface Received {
  of: RoomConsumer;
  /** Null until the browser is ready for it. */
  consumer: Consumer | null;
  score: number | null;
}

/** How large a picture is shown: no more of it is sent than that needs. */
export type PictureSize = 'large' | 'small';

/** Receives what the others send, over one transport. */
export class Receiver {
  private readonly received = new Map<string, Received>();
  private readonly sizes = new Map<string, PictureSize>();

  constructor(
    private readonly transport: Transport,
    private readonly calls: RoomCalls,
    /** What is received, or something about it, has changed. */
    private readonly changed: () => void,
  ) {}

  /**
   * What a room offers on entering. It is let flow before the browser is ready for it, which saves a round trip: nothing
   * reaches a transport that is not connected, and it connects only when the browser is ready.
   */
  async enter(offered: readonly RoomConsumer[]): Promise<void> {
    await Promise.all([this.take(offered), this.calls.resume(offered.map(({ consumerId }) => consumerId))]);
  }

  /** What will be received once one is in: everything is made ready for it, and nothing flows. */
  async hold(offered: readonly RoomConsumer[]): Promise<void> {
    await this.take(offered);
  }

  /** For what the browser is ready. */
  get ready(): string[] {
    return [...this.received].flatMap(([id, { consumer }]) => (consumer === null ? [] : id));
  }

  /** What is offered later. */
  async add(offered: readonly RoomConsumer[]): Promise<void> {
    await this.take(offered);
    await this.calls.resume(offered.map(({ consumerId }) => consumerId).filter((id) => this.received.has(id)));
  }

  /**
   * Makes what is received equal to what the room says; needed after a lost socket, and on coming from the lobby.
   * What was `ready` when it was asked for flows already.
   */
  async agree(offered: readonly RoomConsumer[], ready: readonly string[]): Promise<void> {
    const ids = new Set(offered.map(({ consumerId }) => consumerId));
    for (const id of [...this.received.keys()]) if (!ids.has(id)) this.drop(id);
    for (const { consumerId, producerPaused } of offered) this.mark(consumerId, producerPaused);
    await this.add(offered.filter(({ consumerId }) => !ready.includes(consumerId)));
  }

  drop(consumerId: string): void {
    this.received.get(consumerId)?.consumer?.close();
    this.received.delete(consumerId);
    this.sizes.delete(consumerId);
    this.changed();
  }

  /** Whether the sender muted it. */
  mark(consumerId: string, producerPaused: boolean): void {
    const it = this.received.get(consumerId);
    if (it) it.of = { ...it.of, producerPaused };
    this.changed();
  }

  rate(consumerId: string, score: number): void {
    const it = this.received.get(consumerId);
    if (it) it.score = score;
    this.changed();
  }

  /** Asks for no more of a picture than its size on the screen needs. */
  async fit(consumerId: string, size: PictureSize): Promise<void> {
    const it = this.received.get(consumerId);
    const layers = it ? spatialLayersOf(it.of) : 1;
    if (layers < 2 || this.sizes.get(consumerId) === size) return;
    this.sizes.set(consumerId, size);
    const spatialLayer = size === 'large' ? layers - 1 : 0;
    await this.calls.preferLayers({ consumerId, spatialLayer, temporalLayer: 2 });
  }

  get incoming(): Incoming[] {
    return [...this.received.values()].flatMap(({ of, consumer, score }) =>
      consumer === null
        ? []
        : {
            consumerId: of.consumerId,
            practitionerId: of.practitionerId,
            source: of.source,
            track: consumer.track,
            paused: of.producerPaused,
            score,
          },
    );
  }

  private async take(offered: readonly RoomConsumer[]): Promise<void> {
    const fresh = offered.filter(({ consumerId }) => !this.received.has(consumerId));
    for (const of of fresh) this.received.set(of.consumerId, { of, consumer: null, score: null });
    // Asked for in the same moment, they are negotiated together. One that fails does not take the others with it.
    await Promise.allSettled(fresh.map((of) => this.consume(of)));
    this.changed();
  }

  private async consume({ consumerId: id, producerId, kind, rtpParameters }: RoomConsumer): Promise<void> {
    try {
      const consumer = await this.transport.consume({ id, producerId, kind, rtpParameters });
      const it = this.received.get(id);
      // It may have been closed meanwhile.
      if (it) it.consumer = consumer;
      else consumer.close();
    } catch (error) {
      this.drop(id);
      throw error;
    }
  }
}

/** `L3T3`, `S3T3`: as many sizes of the picture as the first number says. */
function spatialLayersOf({ rtpParameters }: Pick<RoomConsumer, 'rtpParameters'>): number {
  const mode = rtpParameters.encodings?.[0]?.scalabilityMode ?? '';
  return Number(/^[LS](\d+)/.exec(mode)?.[1] ?? 1);
}
