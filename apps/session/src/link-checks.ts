import { Injectable, Logger } from '@nestjs/common';
import {
  LINK_CHECKS_AT_ONCE,
  type LinkCheckAnswer,
  type LinkCheckConnectInput,
  type LinkCheckLoopAnswer,
  type LinkCheckLoopInput,
  type RelayPeerMedia,
  type RtpCapabilities,
} from '#contract';
import { newId } from '#platform';
import { RelayPool } from './relay-pool.js';
import type { RelayClient } from './relay.client.js';
import { NotInRoom, PayloadRefused, TooManyEvents } from './session.errors.js';

/** One page's check: a room on a relay in which nobody meets anybody. */
interface Check {
  relay: RelayClient;
  roomId: string;
  /** The peer of each transport. */
  peers: Map<string, string>;
  /** What is still being opened for it then goes as soon as it is there. */
  isOver: boolean;
}

/** Lets pages find out by which ways they reach a relay, outside of any consult. */
@Injectable()
export class LinkChecks {
  private readonly log = new Logger(LinkChecks.name);
  private readonly checks = new Map<string, Check>();

  constructor(private readonly pool: RelayPool) {}

  /** One more transport for this page. */
  async open(pageId: string): Promise<Pick<LinkCheckAnswer, 'routerRtpCapabilities' | 'transport'>> {
    const check = this.checks.get(pageId) ?? this.begin(pageId);
    const { routerRtpCapabilities, media } = await this.join(check, ({ sendTransport }) => sendTransport.id);
    return { routerRtpCapabilities, transport: media.sendTransport };
  }

  /** Throws NotInRoom for a transport of another page. */
  async connect(pageId: string, { transportId, dtlsParameters }: LinkCheckConnectInput): Promise<void> {
    const check = this.checks.get(pageId);
    const peerId = check?.peers.get(transportId);
    if (!check || peerId === undefined) throw new NotInRoom();
    await check.relay.call('connectTransport', { roomId: check.roomId, peerId, transportId, dtlsParameters });
  }

  /** What the page sends on this transport of its own comes back to it. Throws NotInRoom for another page's. */
  async loop(
    pageId: string,
    { transportId, rtpParameters, rtpCapabilities }: LinkCheckLoopInput,
  ): Promise<LinkCheckLoopAnswer> {
    const check = this.checks.get(pageId);
    const peerId = check?.peers.get(transportId);
    if (!check || peerId === undefined) throw new NotInRoom();
    const { relay, roomId } = check;
    const { producerId } = await relay.call('produce', { roomId, peerId, source: 'camera', rtpParameters });
    const back = await this.join(check, ({ receiveTransport }) => receiveTransport.id, rtpCapabilities);
    const consumer = back.media.consumers.find((each) => each.producerId === producerId);
    if (!consumer) throw new PayloadRefused();
    const { consumerId } = consumer;
    // Nothing flows before the transport is connected, so it need not be asked for once more.
    await relay.call('resumeConsumers', { roomId, peerId: back.peerId, consumerIds: [consumerId] });
    return {
      producerId,
      transport: back.media.receiveTransport,
      consumer: { consumerId, producerId, rtpParameters: consumer.rtpParameters },
    };
  }

  /** A second time is harmless. */
  async close(pageId: string): Promise<void> {
    const check = this.checks.get(pageId);
    if (!check) return;
    this.checks.delete(pageId);
    check.isOver = true;
    await this.clearAway(check);
  }

  private async clearAway({ relay, roomId }: Check): Promise<void> {
    await relay.call('closeRoom', { roomId }).catch((error: unknown) => {
      this.log.warn({ err: error }, 'the relay did not clear a check away');
    });
  }

  /** One more peer of the check; the page knows it by one of its transports. Throws NotInRoom if it ended meanwhile. */
  private async join(
    check: Check,
    transportIdOf: (media: RelayPeerMedia) => string,
    rtpCapabilities?: RtpCapabilities,
  ) {
    const { relay, roomId, peers } = check;
    if (peers.size >= LINK_CHECKS_AT_ONCE) throw new TooManyEvents();
    const peerId = newId();
    // Counted before it is there, so that a burst is refused as well.
    peers.set(peerId, peerId);
    const { routerRtpCapabilities } = await relay.call('openRoom', { roomId });
    const media = await relay.call('joinPeer', { roomId, peerId, rtpCapabilities });
    if (check.isOver) {
      await this.clearAway(check);
      throw new NotInRoom();
    }
    peers.delete(peerId);
    peers.set(transportIdOf(media), peerId);
    return { peerId, routerRtpCapabilities, media };
  }

  private begin(pageId: string): Check {
    const check: Check = { relay: this.pool.pick(), roomId: `check-${newId()}`, peers: new Map(), isOver: false };
    this.checks.set(pageId, check);
    return check;
  }
}
