import type { DataConsumer, DataProducer, Transport } from 'mediasoup-client/types';
import type { ChannelInput, ChannelStream, RoomChannelsAnswer } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { answerOf } from '../answer-of.js';
import { RepeatingSocket } from '../repeating-socket.js';

/** What is later than this is of no use to anybody. */
const USEFUL_MS = 3_000;
/** What the link does not take piles up here: then it is left out. */
const MOST_WAITING_BYTES = 16_384;

export interface ChannelNews {
  heard: (practitionerId: string, message: ArrayBuffer) => void;
  /** Whose channels there are. */
  present: (practitionerIds: readonly string[]) => void;
}

/** The data channels of one pair of transports; they close with these. */
export class Channels {
  private readonly socket: RepeatingSocket;
  private own: Promise<DataProducer> | null = null;
  private readonly received = new Map<string, DataConsumer>();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly sending: Transport,
    private readonly receiving: Transport,
    socket: LiveSocket,
    private readonly news: ChannelNews,
  ) {
    this.socket = new RepeatingSocket(socket);
    sending.on('producedata', ({ sctpStreamParameters }, done, failed) => {
      const { streamId } = sctpStreamParameters;
      if (streamId === undefined) return failed(new Error('a data channel without a stream'));
      this.open({ ...sctpStreamParameters, streamId }).then(({ channelId }) => done({ id: channelId }), failed);
    });
  }

  /** Sends to all the others, as far as the link takes it. The first message opens the channel. */
  async send(message: ArrayBuffer): Promise<void> {
    this.own ??= this.sending.produceData({ label: 'vitals', ordered: false, maxPacketLifeTime: USEFUL_MS });
    try {
      const own = await this.own;
      if (own.closed) this.own = null;
      else if (own.readyState === 'open' && own.bufferedAmount < MOST_WAITING_BYTES) own.send(message);
    } catch {
      // What comes next tries again.
      this.own = null;
    }
  }

  /** Sends no more. */
  async stop(): Promise<void> {
    const own = await this.own?.catch(() => null);
    this.own = null;
    if (!own) return;
    own.close();
    await answerOf<null>((done) => this.socket.emit('room:close-channel', { channelId: own.id }, done));
  }

  /** Receives what the others send by now. */
  receive(): Promise<void> {
    const work = this.work.catch(() => undefined).then(() => this.receiveAll());
    this.work = work;
    return work;
  }

  private async receiveAll(): Promise<void> {
    const { channels } = await answerOf<RoomChannelsAnswer>((done) =>
      this.socket.emit('room:receive-channels', {}, done),
    );
    const there = new Set(channels.map(({ channelId }) => channelId));
    for (const [channelId, consumer] of this.received) {
      if (there.has(channelId)) continue;
      consumer.close();
      this.received.delete(channelId);
    }
    for (const { channelId, consumerId, label, sctpStreamParameters, practitionerId } of channels) {
      if (this.received.has(channelId)) continue;
      const id = { id: consumerId, dataProducerId: channelId };
      const consumer = await this.receiving.consumeData({ ...id, label, sctpStreamParameters });
      consumer.binaryType = 'arraybuffer';
      consumer.on('message', (message: unknown) => {
        if (message instanceof ArrayBuffer) this.news.heard(practitionerId, message);
      });
      this.received.set(channelId, consumer);
    }
    this.news.present(channels.map(({ practitionerId }) => practitionerId));
  }

  private open(sctpStreamParameters: ChannelStream): Promise<ChannelInput> {
    return answerOf((done) => this.socket.emit('room:open-channel', { label: 'vitals', sctpStreamParameters }, done));
  }
}
