import type { Device, Transport } from 'mediasoup-client/types';
import type { WaitForRoomAnswer } from '#contract';
import { Receiver, type ReceivingFit } from './receiver.js';
import type { RoomCalls } from './room-calls.js';
import { linkOf, type MediaLink } from './room-state.js';
import type { LiveSocket } from '../live/socket.js';
import { Channels, type ChannelNews } from './monitor/channels.js';
import { LinkMeter } from './link-meter.js';
import type { LinkReading } from './link-ladder.js';
import type { Figures } from './quality.js';
import { Sender, type SendingFit } from './sender.js';
import { ENCODED_STREAMS } from './speech.js';
import { TransportKeeper } from './transport-keeper.js';

/** What fits over the link. */
export interface LinkFit {
  sending: SendingFit;
  receiving: ReceivingFit;
}

interface SessionNews {
  /** The link, or what is received. */
  changed: () => void;
  /** It can never work: the room makes another. */
  unusable: () => void;
}

/** One pair of transports to the relay with all that they carry. Whoever makes it closes it; twice is harmless. */
export class MediaSession {
  readonly id: string;
  readonly sender: Sender;
  readonly receiver: Receiver;
  private readonly keepers: readonly TransportKeeper[];
  private readonly meters: readonly [LinkMeter, LinkMeter];
  private readonly transports: readonly [sending: Transport, receiving: Transport];
  private lookedAt = 0;

  constructor(device: Device, calls: RoomCalls, answer: WaitForRoomAnswer, fit: () => LinkFit, news: SessionNews) {
    this.id = answer.mediaSessionId;
    const { iceServers } = answer;
    const sending = device.createSendTransport({
      ...answer.sendTransport,
      iceServers,
      additionalSettings: ENCODED_STREAMS,
    });
    const receiving = device.createRecvTransport({ ...answer.receiveTransport, iceServers });
    this.sender = new Sender(sending, calls, () => fit().sending);
    this.receiver = new Receiver(receiving, calls, () => fit().receiving, news.changed);
    this.transports = [sending, receiving];
    this.meters = [new LinkMeter(sending), new LinkMeter(receiving)];
    this.keepers = [sending, receiving].map((transport) => new TransportKeeper(transport, calls, news));
    // Without it the first thing to receive connects.
    receiving.consumeData({ ...answer.door, label: 'door' }).catch(() => undefined);
  }

  get link(): MediaLink {
    return linkOf(this.keepers.map(({ state }) => state));
  }

  /** How both directions did since the last look; null for one that carries nothing. */
  readLinks(now: number): Promise<[sending: LinkReading | null, receiving: LinkReading | null]> {
    const [sending, receiving] = this.meters;
    this.lookedAt = now;
    return Promise.all([sending.read(now, false), receiving.read(now, this.receiver.expectsPictures)]);
  }

  /** What the browser had counted at the last look. */
  get figures(): Figures {
    const [sending, receiving] = this.meters;
    return { at: this.lookedAt, sending: sending.figures, receiving: receiving.figures };
  }

  /** For data beside sound and picture. Once only. */
  openChannels(socket: LiveSocket, news: ChannelNews): Channels {
    return new Channels(...this.transports, socket, news);
  }

  lookForNewWay(): void {
    for (const keeper of this.keepers) keeper.lookForNewWay();
  }

  close(): void {
    for (const keeper of this.keepers) keeper.close();
  }
}
