import type {
  ChannelInput,
  ConnectTransportInput,
  DoorOptions,
  OpenChannelInput,
  PreferLayersInput,
  ProduceAnswer,
  ProduceInput,
  RelayConsumer,
  RelayPeerMedia,
  RelayProducer,
  RestartIceAnswer,
  RoomChannel,
  RoomConsumer,
  RoomProducer,
  RtpCapabilities,
  TransportOptions,
} from '#contract';
import { practitionerOf } from './media-session-id.js';
import type { RelayClient } from './relay.client.js';
import { RelayFailed } from './session.errors.js';

export type RelayCalls = Pick<RelayClient, 'call'>;

/** Where one page's media is: the room and the peer on a relay. */
export interface SeatPlace {
  roomId: string;
  peerId: string;
}

/** One page's media in a room: its two transports on the relay and all that they carry. */
export class Seat {
  readonly sendTransport: TransportOptions;
  readonly receiveTransport: TransportOptions;
  readonly door: DoorOptions;
  readonly producers = new Map<string, RoomProducer>();
  readonly consumers = new Map<string, RoomConsumer>();

  private constructor(
    private readonly relay: RelayCalls,
    private readonly place: SeatPlace,
    media: RelayPeerMedia,
  ) {
    this.sendTransport = media.sendTransport;
    this.receiveTransport = media.receiveTransport;
    this.door = media.door;
    for (const producer of media.producers) this.noteProducer(producer);
    for (const consumer of media.consumers) this.noteConsumer(consumer);
  }

  /** A new one, with a paused consumer for all that the others send. */
  static async take(relay: RelayCalls, place: SeatPlace, rtpCapabilities: RtpCapabilities): Promise<Seat> {
    return new Seat(relay, place, await relay.call('joinPeer', { ...place, rtpCapabilities }));
  }

  /** One that was left behind by a lost connection or a dead process, with all that the others send by now. */
  static async claim(relay: RelayCalls, place: SeatPlace): Promise<Seat> {
    const media = await relay.call('claimPeer', place);
    const { consumers } = await relay.call('consumeAll', place);
    return new Seat(relay, place, { ...media, consumers });
  }

  get mediaSessionId(): string {
    return this.place.peerId;
  }

  async connectTransport(input: ConnectTransportInput): Promise<void> {
    await this.relay.call('connectTransport', { ...this.place, ...input });
  }

  async restartIce(transportId: string): Promise<RestartIceAnswer> {
    const { transports } = await this.relay.call('restartIce', { ...this.place, transportId });
    const restarted = transports.find((transport) => transport.transportId === transportId);
    if (!restarted) throw new RelayFailed();
    return { iceParameters: restarted.iceParameters };
  }

  produce(input: ProduceInput): Promise<ProduceAnswer> {
    return this.relay.call('produce', { ...this.place, ...input });
  }

  async pauseProducer(producerId: string): Promise<void> {
    await this.relay.call('pauseProducer', { ...this.place, producerId });
  }

  async resumeProducer(producerId: string): Promise<void> {
    await this.relay.call('resumeProducer', { ...this.place, producerId });
  }

  async closeProducer(producerId: string): Promise<void> {
    await this.relay.call('closeProducer', { ...this.place, producerId });
  }

  /** Null when the page has it already, or it is gone. */
  async consume(producerId: string): Promise<RoomConsumer | null> {
    const consumer = await this.relay.call('consume', { ...this.place, producerId });
    return this.consumers.has(consumer.consumerId) ? null : this.noteConsumer(consumer);
  }

  openChannel(input: OpenChannelInput): Promise<ChannelInput> {
    return this.relay.call('openChannel', { ...this.place, ...input });
  }

  async closeChannel(channelId: string): Promise<void> {
    await this.relay.call('closeChannel', { ...this.place, channelId });
  }

  async receiveChannels(): Promise<RoomChannel[]> {
    const { channels } = await this.relay.call('receiveChannels', this.place);
    return channels.flatMap(({ fromPeerId, ...channel }) => {
      const practitionerId = practitionerOf(fromPeerId);
      return practitionerId === null ? [] : [{ ...channel, practitionerId }];
    });
  }

  async pauseConsumers(consumerIds: string[]): Promise<void> {
    await this.relay.call('pauseConsumers', { ...this.place, consumerIds });
  }

  async resumeConsumers(consumerIds: string[]): Promise<void> {
    await this.relay.call('resumeConsumers', { ...this.place, consumerIds });
  }

  async preferLayers(input: PreferLayersInput): Promise<void> {
    await this.relay.call('setPreferredLayers', { ...this.place, ...input });
  }

  async close(): Promise<void> {
    await this.relay.call('closePeer', this.place);
  }

  noteProducer({ producerId, source, paused }: RelayProducer): void {
    this.producers.set(producerId, { producerId, source, paused });
  }

  noteProducerPaused(producerId: string, paused: boolean): void {
    const producer = this.producers.get(producerId);
    if (producer) this.producers.set(producerId, { ...producer, paused });
  }

  noteConsumerPaused(consumerId: string, producerPaused: boolean): void {
    const consumer = this.consumers.get(consumerId);
    if (consumer) this.consumers.set(consumerId, { ...consumer, producerPaused });
  }

  private noteConsumer(from: RelayConsumer): RoomConsumer | null {
    const practitionerId = practitionerOf(from.fromPeerId);
    if (practitionerId === null) return null;
    const { consumerId, producerId, source, kind, rtpParameters, producerPaused } = from;
    const consumer = { consumerId, producerId, practitionerId, source, kind, rtpParameters, producerPaused };
    this.consumers.set(consumerId, consumer);
    return consumer;
  }
}
