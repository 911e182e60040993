import type {
  RelayConsumer,
  RelayJoinPeer,
  RelayNotifications,
  RelayProduce,
  RelayRoom,
  RtpCapabilities,
} from '#contract';
import { capabilitiesForBrowsers } from './for-browsers.js';
import { RoomChannels } from './room-channels.js';
import type { Listener, Tell } from './listener.js';
import type { MediaWorker } from './media-worker.js';
import { Peer } from './peer.js';
import { refusable } from './refusal.js';
import { CannotConsume, PeerExists, PeerNotFound, ProducerNotFound } from './relay.errors.js';
import { RoomSound } from './room-sound.js';
import type { Sent } from './sending.js';
import { Wing } from './wing.js';

/** What one peer may send altogether: camera, examination camera and screen, each at its best. */
const MAX_INCOMING_BITRATE = 8_000_000;

/** Chooses the worker for one more peer of a room, given those that carry it already; the first is its home. */
export type PlacePeer = (carrying: readonly [MediaWorker, ...MediaWorker[]]) => MediaWorker;

/**
 * A consultation as the relay knows it: peers who may receive what the others send. It is at home on one worker, and
 * dies with that one; peers for whom there is no more room there are in wings on others.
 */
export class Room {
  readonly peers = new Map<string, Peer>();
  readonly listeners = new Set<Listener>();
  readonly channels: RoomChannels;
  /** Who left it or died last: only that one's grace time ends the room. */
  private lastGone: Listener | null = null;
  /** Besides its home. */
  private readonly wings = new Map<MediaWorker, Promise<Wing>>();
  private sound: RoomSound;

  private constructor(
    readonly roomId: string,
    private readonly home: Wing,
    private readonly place: PlacePeer,
  ) {
    this.channels = new RoomChannels(this.tell);
  }

  static async open(roomId: string, worker: MediaWorker, place: PlacePeer): Promise<Room> {
    const home = await Wing.open(worker);
    const room = new Room(roomId, home, place);
    const senderOf = (producerId: string): string | undefined => room.senderOf(producerId)?.id.peerId;
    try {
      room.sound = await RoomSound.open(roomId, home.router, room.tell, senderOf);
      return room;
    } catch (error) {
      home.close();
      throw error;
    }
  }

  /** Where it is at home. */
  get worker(): MediaWorker {
    return this.home.worker;
  }

  /** The others that carry some of it. */
  get furtherWorkers(): MediaWorker[] {
    return [...this.wings.keys()];
  }

  get closed(): boolean {
    return this.home.closed;
  }

  describe(created: boolean): RelayRoom {
    return {
      created,
      routerRtpCapabilities: capabilitiesForBrowsers(this.home.router.rtpCapabilities),
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
    const wing = await this.wingOn(this.place([this.worker, ...this.wings.keys()]));
    const way = await wing.openWay(asked.initialBitrate);
    const peer = new Peer({ roomId: this.roomId, peerId: asked.peerId }, wing, way, owner, this.tell);
    try {
      await way.send.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
      peer.receiving.capabilities = asked.rtpCapabilities ?? null;
      if (asked.rtpCapabilities) await this.consumeAll(peer);
    } catch (error) {
      peer.close();
      this.closeIfDeserted(wing);
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

  closePeer(peerId: string, reason: RelayNotifications['peerClosed']['reason']): void {
    const peer = this.peers.get(peerId);
    if (!peer) return;
    this.peers.delete(peerId);
    peer.close();
    this.channels.forget(peerId);
    this.tell({ event: 'peerClosed', data: { ...peer.id, reason } });
    this.sound.remove(peerId);
    this.closeIfDeserted(peer.wing);
  }

  /** A worker died that was not its home: who was there is out, and the room goes on. */
  loseWing(worker: MediaWorker): void {
    if (!this.wings.delete(worker)) return;
    for (const [peerId, peer] of this.peers) if (peer.wing.worker === worker) this.closePeer(peerId, 'worker-died');
  }

  async produce({ peerId, source, rtpParameters, paused = false }: RelayProduce): Promise<Sent> {
    const peer = this.getPeer(peerId);
    const sent = await peer.sending.produce(source, rtpParameters, paused);
    // Who speaks is found out at home.
    if (source === 'microphone') await this.home.bring(sent, peer.wing);
    await this.sound.add(sent);
    return sent;
  }

  async consume(peer: Peer, producerId: string): Promise<RelayConsumer> {
    const sender = this.senderOf(producerId);
    const sent = sender?.sending.find(producerId);
    if (!sender || !sent || sender === peer) throw new ProducerNotFound({ producerId });
    if (!(await this.canConsume(sender, sent, peer.receiving.getCapabilities())))
      throw new CannotConsume({ producerId });
    return this.pass(sent, sender, peer);
  }

  /** All that the others send and the peer has a codec for. */
  async consumeAll(peer: Peer): Promise<RelayConsumer[]> {
    const capabilities = peer.receiving.getCapabilities();
    const others = [...this.peers.values()].filter((sender) => sender !== peer && !sender.wing.closed);
    const consumers = others
      .flatMap((sender) => sender.sending.all.map((sent) => ({ sender, sent })))
      .map(async ({ sender, sent }) =>
        (await this.canConsume(sender, sent, capabilities)) ? [await this.pass(sent, sender, peer)] : [],
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
    this.home.close();
    for (const opened of this.wings.values()) void opened.then((wing) => wing.close()).catch(() => undefined);
    this.wings.clear();
  }

  /** The part of the room on this worker, opened when the first peer comes there. */
  private async wingOn(worker: MediaWorker): Promise<Wing> {
    if (worker === this.worker) return this.home;
    const opening = this.wings.get(worker) ?? Wing.open(worker);
    this.wings.set(worker, opening);
    try {
      return await opening;
    } catch (error) {
      this.wings.delete(worker);
      throw error;
    }
  }

  private closeIfDeserted(wing: Wing): void {
    if (wing === this.home || [...this.peers.values()].some((peer) => peer.wing === wing)) return;
    this.wings.delete(wing.worker);
    wing.close();
  }

  /** Gives one peer what another sends, over a pipe where they are on different workers. */
  private async pass(sent: Sent, from: Peer, to: Peer): Promise<RelayConsumer> {
    await to.wing.bring(sent, from.wing);
    return to.receiving.consume(from.id.peerId, sent);
  }

  private senderOf(producerId: string): Peer | undefined {
    return [...this.peers.values()].find((peer) => peer.sending.find(producerId));
  }

  private canConsume({ wing }: Peer, { producer }: Sent, capabilities: RtpCapabilities): Promise<boolean> {
    const rtpCapabilities = structuredClone(capabilities);
    return refusable(
      () => wing.closed,
      async () => wing.router.canConsume({ producerId: producer.id, rtpCapabilities }),
    );
  }
}
