import type { RelayConsumer, RelayJoinPeer, RelayProduce, RelayRoom, RtpCapabilities } from '#contract';
import type { Router, WebRtcTransport } from 'mediasoup/types';
import { CODECS } from './codecs.js';
import { Door } from './door.js';
import { capabilitiesForBrowsers } from './for-browsers.js';
import type { Listener, Tell } from './listener.js';
import type { MediaWorker } from './media-worker.js';
import { Peer } from './peer.js';
import { refusable } from './refusal.js';
import { CannotConsume, PeerExists, PeerNotFound, ProducerNotFound } from './relay.errors.js';
import { RoomSound } from './room-sound.js';
import type { Sent } from './sending.js';

/** What a link is believed to carry downwards until the real figure is found. */
const INITIAL_BITRATE = 600_000;

/** What one peer may send altogether: camera, examination camera and screen, each at its best. */
const MAX_INCOMING_BITRATE = 8_000_000;

/** A consultation as the relay knows it: peers who may receive what the others send. */
export class Room {
  readonly peers = new Map<string, Peer>();
  readonly listeners = new Set<Listener>();
  /** Who left it or died last: only that one's grace time ends the room. */
  private lastGone: Listener | null = null;
  private sound: RoomSound;
  private door: Door;

  private constructor(
    readonly roomId: string,
    readonly worker: MediaWorker,
    readonly router: Router,
  ) {}

  static async open(roomId: string, worker: MediaWorker): Promise<Room> {
    const router = await worker.worker.createRouter({ mediaCodecs: structuredClone([...CODECS]) });
    const room = new Room(roomId, worker, router);
    room.sound = await RoomSound.open(roomId, router, room.tell, (producerId) => room.senderOf(producerId)?.id.peerId);
    room.door = await Door.open(router);
    return room;
  }

  get closed(): boolean {
    return this.router.closed;
  }

  describe(created: boolean): RelayRoom {
    return {
      created,
      routerRtpCapabilities: capabilitiesForBrowsers(this.router.rtpCapabilities),
      peers: [...this.peers.values()].map((peer) => ({ peerId: peer.id.peerId, producers: peer.sending.describe() })),
    };
  }

  readonly tell: Tell = (notification) => {
    for (const listener of this.listeners) listener.tell(notification);
  };

  getPeer(peerId: string): Peer {
    const peer = this.peers.get(peerId);
    if (!peer) throw new PeerNotFound({ peerId });
    return peer;
  }

  /** With capabilities the peer gets a consumer for all that is sent already. */
  async join(asked: RelayJoinPeer, owner: Listener): Promise<Peer> {
    if (this.peers.has(asked.peerId)) throw new PeerExists({ peerId: asked.peerId });
    const [send, receive] = await Promise.all([this.openTransport(asked), this.openTransport(asked)]);
    const way = { send, receive, door: await this.door.to(receive) };
    const peer = new Peer({ roomId: this.roomId, peerId: asked.peerId }, way, owner, this.tell);
    try {
      await send.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
      peer.receiving.capabilities = asked.rtpCapabilities ?? null;
      if (asked.rtpCapabilities) await this.consumeAll(peer);
    } catch (error) {
      peer.close();
      throw error;
    }
    this.peers.set(asked.peerId, peer);
    this.listeners.add(owner);
    this.tell({ event: 'peerJoined', data: peer.id });
    return peer;
  }

  claim(peerId: string, owner: Listener): Peer {
    const peer = this.getPeer(peerId);
    peer.owner = owner;
    this.listeners.add(owner);
    return peer;
  }

  closePeer(peerId: string, reason: 'closed' | 'unclaimed'): void {
    const peer = this.peers.get(peerId);
    if (!peer) return;
    this.peers.delete(peerId);
    peer.close();
    this.tell({ event: 'peerClosed', data: { ...peer.id, reason } });
    this.sound.remove(peerId);
  }

  async produce({ peerId, source, rtpParameters, paused = false }: RelayProduce): Promise<Sent> {
    const sent = await this.getPeer(peerId).sending.produce(source, rtpParameters, paused);
    await this.sound.add(sent);
    return sent;
  }

  async consume(peer: Peer, producerId: string): Promise<RelayConsumer> {
    const sender = this.senderOf(producerId);
    const sent = sender?.sending.find(producerId);
    if (!sender || !sent || sender === peer) throw new ProducerNotFound({ producerId });
    if (!(await this.canConsume(sent, peer.receiving.getCapabilities()))) throw new CannotConsume({ producerId });
    return peer.receiving.consume(sender.id.peerId, sent);
  }

  /** All that the others send and the peer has a codec for. */
  async consumeAll(peer: Peer): Promise<RelayConsumer[]> {
    const capabilities = peer.receiving.getCapabilities();
    const others = [...this.peers.values()].filter((sender) => sender !== peer);
    const consumers = others
      .flatMap((sender) => sender.sending.all.map((sent) => ({ fromPeerId: sender.id.peerId, sent })))
      .map(async ({ fromPeerId, sent }) =>
        (await this.canConsume(sent, capabilities)) ? [await peer.receiving.consume(fromPeerId, sent)] : [],
      );
    return (await Promise.all(consumers)).flat();
  }

  isOrphaned(peer: Peer): boolean {
    return !this.listeners.has(peer.owner);
  }

  /** `listener` hears no more of the room; its peers wait for somebody to claim them. */
  abandon(listener: Listener): void {
    this.listeners.delete(listener);
    this.lastGone = listener;
  }

  /** The grace time of `listener` is over: what was its and is still nobody else's goes. */
  endGrace(listener: Listener): void {
    if (this.listeners.has(listener)) return;
    for (const [peerId, peer] of this.peers) if (peer.owner === listener) this.closePeer(peerId, 'unclaimed');
  }

  /** Whether nobody cares for the room any more, now that the grace time of `listener` is over. */
  isForsakenBy(listener: Listener): boolean {
    return this.listeners.size === 0 && this.lastGone === listener;
  }

  close(): void {
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
    this.listeners.clear();
    this.router.close();
  }

  private openTransport({ initialBitrate = INITIAL_BITRATE }: RelayJoinPeer): Promise<WebRtcTransport> {
    return this.router.createWebRtcTransport({
      webRtcServer: this.worker.server,
      preferUdp: true,
      enableSctp: true,
      initialAvailableOutgoingBitrate: initialBitrate,
    });
  }

  private senderOf(producerId: string): Peer | undefined {
    return [...this.peers.values()].find((peer) => peer.sending.find(producerId));
  }

  private canConsume({ producer }: Sent, capabilities: RtpCapabilities): Promise<boolean> {
    const rtpCapabilities = structuredClone(capabilities);
    return refusable(
      () => this.closed,
      async () => this.router.canConsume({ producerId: producer.id, rtpCapabilities }),
    );
  }
}
