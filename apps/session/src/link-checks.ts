import { Injectable, Logger } from '@nestjs/common';
import { LINK_CHECKS_AT_ONCE, type LinkCheckAnswer, type LinkCheckConnectInput } from '#contract';
import { newId } from '#platform';
import { RelayPool } from './relay-pool.js';
import type { RelayClient } from './relay.client.js';
import { NotInRoom, TooManyEvents } from './session.errors.js';

/** One page's check: a room on a relay in which nobody meets anybody. */
interface Check {
  relay: RelayClient;
  roomId: string;
  /** The peer of each transport. */
  peers: Map<string, string>;
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
    if (check.peers.size >= LINK_CHECKS_AT_ONCE) throw new TooManyEvents();
    const peerId = newId();
    // Counted before it is there, so that a burst is refused as well.
    check.peers.set(peerId, peerId);
    const { routerRtpCapabilities } = await check.relay.call('openRoom', { roomId: check.roomId });
    const { sendTransport } = await check.relay.call('joinPeer', { roomId: check.roomId, peerId });
    check.peers.delete(peerId);
    check.peers.set(sendTransport.id, peerId);
    return { routerRtpCapabilities, transport: sendTransport };
  }

  /** Throws NotInRoom for a transport of another page. */
  async connect(pageId: string, { transportId, dtlsParameters }: LinkCheckConnectInput): Promise<void> {
    const check = this.checks.get(pageId);
    const peerId = check?.peers.get(transportId);
    if (!check || peerId === undefined) throw new NotInRoom();
    await check.relay.call('connectTransport', { roomId: check.roomId, peerId, transportId, dtlsParameters });
  }

  /** A second time is harmless. */
  async close(pageId: string): Promise<void> {
    const check = this.checks.get(pageId);
    if (!check) return;
    this.checks.delete(pageId);
    await check.relay.call('closeRoom', { roomId: check.roomId }).catch((error: unknown) => {
      this.log.warn({ err: error }, 'the relay did not clear a check away');
    });
  }

  private begin(pageId: string): Check {
    const check = { relay: this.pool.pick(), roomId: `check-${newId()}`, peers: new Map<string, string>() };
    this.checks.set(pageId, check);
    return check;
  }
}
