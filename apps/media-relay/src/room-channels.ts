import {
  CHANNEL_LIMITS,
  type ChannelEnd,
  type ChannelLabel,
  type OpenChannelInput,
  type RelayChannel,
  type RelayPeerId,
} from '#contract';
import type { DataConsumer, DataProducer } from 'mediasoup/types';
import { ChannelMeter } from './channel-meter.js';
import type { Tell } from './listener.js';
import type { Peer } from './peer.js';
import { refusable } from './refusal.js';

interface OpenChannel {
  /** Whose and what: one may be open. */
  place: string;
  label: ChannelLabel;
  from: Peer;
  producer: DataProducer;
  /** By who receives it. */
  consumers: Map<string, DataConsumer>;
}

/** The data channels of a room: each peer has one of a kind at most, and all the others receive it. */
export class RoomChannels {
  private readonly opened = new Map<string, OpenChannel>();

  constructor(private readonly tell: Tell) {}

  /** Opens one, and answers its id. */
  async open(from: Peer, { label, sctpStreamParameters }: OpenChannelInput): Promise<string> {
    const place = `${from.id.peerId}/${label}`;
    for (const [channelId, each] of this.opened) if (each.place === place) this.end(channelId);
    const { transport } = from.sending;
    const producer = await refusable(
      () => transport.closed,
      () => transport.produceData({ sctpStreamParameters, label }),
    );
    const meter = new ChannelMeter(CHANNEL_LIMITS[label]);
    this.opened.set(producer.id, { place, label, from, producer, consumers: new Map() });
    await from.wing.listen(producer, ({ byteLength }) => {
      const wrong = meter.weigh(byteLength, Date.now());
      if (wrong) this.end(producer.id, wrong);
    });
    this.tell({ event: 'channelOpened', data: { ...from.id, channelId: producer.id, label } });
    return producer.id;
  }

  /** All that the others have open, over a pipe where they are on different workers. */
  async receiveAll(to: Peer): Promise<RelayChannel[]> {
    const others = [...this.opened.values()].filter(({ from }) => from !== to && !from.wing.closed);
    return Promise.all(others.map((each) => this.receive(each, to)));
  }

  close(peerId: string, channelId: string): void {
    if (this.opened.get(channelId)?.from.id.peerId === peerId) this.end(channelId);
  }

  /** Somebody is gone, and their transports with them. */
  forget(peerId: string): void {
    for (const [channelId, { from, consumers }] of this.opened) {
      if (from.id.peerId === peerId) this.end(channelId);
      else consumers.delete(peerId);
    }
  }

  private async receive({ label, from, producer, consumers }: OpenChannel, to: Peer): Promise<RelayChannel> {
    const { transport } = to.receiving;
    const { peerId } = to.id;
    let consumer = consumers.get(peerId);
    if (!consumer) {
      await to.wing.bringData(producer, from.wing);
      consumer = await refusable(
        () => transport.closed || producer.closed,
        () => transport.consumeData({ dataProducerId: producer.id }),
      );
      consumers.set(peerId, consumer);
    }
    const { id: consumerId, sctpStreamParameters = {} } = consumer;
    return { channelId: producer.id, label, consumerId, sctpStreamParameters, fromPeerId: from.id.peerId };
  }

  private end(channelId: string, reason: ChannelEnd = 'closed'): void {
    const channel = this.opened.get(channelId);
    if (!channel) return;
    this.opened.delete(channelId);
    channel.producer.close();
    const id: RelayPeerId = channel.from.id;
    this.tell({ event: 'channelClosed', data: { ...id, channelId, reason } });
  }
}
