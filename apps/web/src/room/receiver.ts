import type { Consumer, Transport } from 'mediasoup-client/types';
import type { RoomConsumer } from '#contract';
import type { Rung } from './link-ladder.js';
import type { RoomCalls } from './room-calls.js';
import type { Incoming } from './room-state.js';
import { prepareScreen } from './screens.js';
import { LOSSY_PLAYOUT_MS } from './speech.js';

interface Received {
  of: RoomConsumer;
  /** Null until the browser is ready for it. */
  consumer: Consumer | null;
  score: number | null;
  /** What the relay was told last: nothing of it, or no more than a layer of it. */
  told: 'nothing' | number | null;
}

/** How large a picture is shown: no more of it is sent than that needs. */
export type PictureSize = 'large' | 'medium' | 'small' | 'hidden';

/** How much the link carries. */
export interface ReceivingFit {
  rung: Rung;
  lossy: boolean;
}

/** The largest layer of three that fits. */
const LARGEST: Record<Exclude<Rung, 'sound'>, number> = { full: 2, '360p': 1, '180p': 0 };

/** The layer of three that a picture needs when it is shown so large. */
const NEEDED: Record<Exclude<PictureSize, 'hidden'>, number> = { large: 2, medium: 1, small: 0 };

/** Receives what the others send, over one transport. */
export class Receiver {
  private readonly received = new Map<string, Received>();
  private readonly sizes = new Map<string, PictureSize>();

  constructor(
    private readonly transport: Transport,
    private readonly calls: RoomCalls,
    private readonly fit: () => ReceivingFit,
    /** What is received, or something about it, has changed. */
    private readonly changed: () => void,
  ) {}

  /**
   * What a room offers on entering. It is let flow before the browser is ready for it, which saves a round trip: nothing
   * reaches a transport that is not connected, and it connects only when the browser is ready.
   */
  async enter(offered: readonly RoomConsumer[]): Promise<void> {
    await Promise.all([this.take(offered), this.calls.resume(this.flowing(offered))]);
    await this.apply();
  }

  /** What will be received once one is in: everything is made ready for it, and nothing flows. */
  async hold(offered: readonly RoomConsumer[]): Promise<void> {
    await this.take(offered);
  }

  /** What is wanted, and what the browser is ready for. */
  get ready(): string[] {
    return [...this.received].flatMap(([id, { of, consumer }]) => (consumer === null || !this.isWanted(of) ? [] : id));
  }

  /** What is offered later. */
  async add(offered: readonly RoomConsumer[]): Promise<void> {
    await this.take(offered);
    await this.calls.resume(this.flowing(offered).filter((id) => this.received.has(id)));
    await this.apply();
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
  async show(consumerId: string, size: PictureSize): Promise<void> {
    if (!this.received.has(consumerId) || this.sizes.get(consumerId) === size) return;
    this.sizes.set(consumerId, size);
    await this.apply();
  }

  /** Whether pictures should be coming: somebody sends one, and it is wanted. */
  get expectsPictures(): boolean {
    return [...this.received.values()].some(
      ({ of, consumer }) => consumer !== null && of.kind === 'video' && !of.producerPaused && this.isWanted(of),
    );
  }

  /** Makes what flows equal to what is shown and what fits. Asked for again, it does no harm. */
  async apply(): Promise<void> {
    this.changed();
    await Promise.all(
      [...this.received.values()].map(async (it) => {
        if (it.consumer === null) return;
        this.delay(it.consumer);
        if (it.of.kind === 'video') await this.tell(it);
      }),
    );
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
            paused: of.producerPaused || (of.kind === 'video' && this.fit().rung === 'sound'),
            score,
          },
    );
  }

  /** Those of them that are to flow. */
  private flowing(offered: readonly RoomConsumer[]): string[] {
    return offered.filter((of) => this.isWanted(of)).map(({ consumerId }) => consumerId);
  }

  private isWanted({ kind, consumerId }: RoomConsumer): boolean {
    return kind === 'audio' || (this.fit().rung !== 'sound' && this.sizes.get(consumerId) !== 'hidden');
  }

  private async tell(it: Received): Promise<void> {
    const { of, told } = it;
    const { consumerId } = of;
    const { rung } = this.fit();
    const layers = spatialLayersOf(of);
    const size = this.sizes.get(consumerId) ?? 'large';
    const wanted =
      rung === 'sound' || size === 'hidden'
        ? 'nothing'
        : Math.max(0, Math.min(NEEDED[size], layers - 1, LARGEST[rung] - (LARGEST.full + 1 - layers)));
    if (wanted === told) return;
    it.told = wanted;
    if (wanted === 'nothing') return this.calls.pause([consumerId]);
    if (told === 'nothing') await this.calls.resume([consumerId]);
    if (layers > 1) await this.calls.preferLayers({ consumerId, spatialLayer: wanted, temporalLayer: 2 });
  }

  /** Where packets are lost there has to be time to have them again. */
  private delay({ rtpReceiver }: Consumer): void {
    if (rtpReceiver && 'jitterBufferTarget' in rtpReceiver) {
      rtpReceiver.jitterBufferTarget = this.fit().lossy ? LOSSY_PLAYOUT_MS : null;
    }
  }

  private async take(offered: readonly RoomConsumer[]): Promise<void> {
    const fresh = offered.filter(({ consumerId }) => !this.received.has(consumerId));
    for (const of of fresh) this.received.set(of.consumerId, { of, consumer: null, score: null, told: null });
    // Asked for in the same moment, they are negotiated together. One that fails does not take the others with it.
    await Promise.allSettled(fresh.map((of) => this.consume(of)));
    this.changed();
  }

  private async consume({ consumerId: id, producerId, kind, rtpParameters }: RoomConsumer): Promise<void> {
    try {
      const consumer = await this.transport.consume({ id, producerId, kind, rtpParameters });
      const it = this.received.get(id);
      // It may have been closed meanwhile.
      if (!it) return consumer.close();
      it.consumer = consumer;
      if (kind === 'video') prepareScreen(consumer.track);
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
