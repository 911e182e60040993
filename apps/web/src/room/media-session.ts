import type { Device } from 'mediasoup-client/types';
import type { WaitForRoomAnswer } from '#contract';
import { Receiver } from './receiver.js';
import type { RoomCalls } from './room-calls.js';
import { linkOf, type MediaLink } from './room-state.js';
import { Sender } from './sender.js';
import { TransportKeeper } from './transport-keeper.js';

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

  constructor(device: Device, calls: RoomCalls, answer: WaitForRoomAnswer, news: SessionNews) {
    this.id = answer.mediaSessionId;
    const { iceServers } = answer;
    const sending = device.createSendTransport({ ...answer.sendTransport, iceServers });
    const receiving = device.createRecvTransport({ ...answer.receiveTransport, iceServers });
    this.sender = new Sender(sending, calls);
    this.receiver = new Receiver(receiving, calls, news.changed);
    this.keepers = [sending, receiving].map((transport) => new TransportKeeper(transport, calls, news));
  }

  get link(): MediaLink {
    return linkOf(this.keepers.map(({ state }) => state));
  }

  lookForNewWay(): void {
    for (const keeper of this.keepers) keeper.lookForNewWay();
  }

  close(): void {
    for (const keeper of this.keepers) keeper.close();
  }
}
