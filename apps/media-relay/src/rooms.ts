import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RelayNotifications } from '#contract';
import { Lanes } from './lanes.js';
import type { Listener } from './listener.js';
import type { MediaWorker } from './media-worker.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { RelayFull, RoomLost, RoomNotFound } from './relay.errors.js';
import { Recordings } from './recordings.js';
import { Room } from './room.js';
import { Workers } from './workers.js';

/** All rooms of this relay: who opened them, and when they end. */
@Injectable()
export class Rooms {
  /** The relay is about to stop and takes no new room. */
  draining = false;
  private readonly log = new Logger(Rooms.name);
  private readonly rooms = new Map<string, Room>();
  private readonly lanes = new Lanes();
  private readonly graces = new Set<NodeJS.Timeout>();

  constructor(
    @Inject(RELAY_SETTINGS) private readonly settings: RelaySettings,
    private readonly workers: Workers,
    private readonly recordings: Recordings,
  ) {
    workers.events.on('lost', (worker) => this.lose(worker));
  }

  get all(): Room[] {
    return [...this.rooms.values()];
  }

  /** Carries out a command of a room when those before it are done. */
  inTurn<T>(roomId: string, command: () => Promise<T>): Promise<T> {
    return this.lanes.run(roomId, command);
  }

  find(roomId: string): Room | null {
    return this.rooms.get(roomId) ?? null;
  }

  get(roomId: string): Room {
    const room = this.find(roomId);
    if (!room) throw new RoomNotFound({ roomId });
    return room;
  }

  /** The room as it is, or a new one. Call it in turn. */
  async open(roomId: string, listener: Listener): Promise<{ room: Room; created: boolean }> {
    const existing = this.rooms.get(roomId);
    const room = existing ?? (await this.create(roomId));
    room.listeners.add(listener);
    return { room, created: !existing };
  }

  /** Ends the room for everybody who listens to it. */
  close(roomId: string): void {
    const room = this.rooms.get(roomId);
    if (!room) return;
    room.tell({ event: 'roomClosed', data: { roomId } });
    this.remove(room);
    this.log.log(`room ${roomId} closed`);
  }

  /** `listener` wants to hear no more of the room, or cannot. */
  leave(roomId: string, listener: Listener): void {
    const room = this.rooms.get(roomId);
    if (!room?.listeners.has(listener)) return;
    room.abandon(listener);
    if (room.listeners.size === 0 && room.peers.size === 0) {
      this.close(roomId);
      return;
    }
    const timer = setTimeout(() => {
      this.graces.delete(timer);
      void this.inTurn(roomId, async () => this.endGrace(room, listener));
    }, this.settings.graceMs);
    this.graces.add(timer);
  }

  /** The connection died: its rooms live on for the grace time. */
  leaveAll(listener: Listener): void {
    for (const room of this.rooms.values()) this.leave(room.roomId, listener);
  }

  /** Everything ends now; who listens is told to go elsewhere. */
  stop(): void {
    for (const room of this.rooms.values()) this.end(room, 'relay-stopping');
    for (const timer of this.graces) clearTimeout(timer);
    this.graces.clear();
  }

  private async create(roomId: string): Promise<Room> {
    const worker = this.draining ? null : this.workers.pick();
    if (!worker) throw new RelayFull();
    try {
      const room = await Room.open(roomId, worker, (carrying) => this.workers.pickForPeer(carrying));
      if (room.closed) throw new RoomLost();
      this.rooms.set(roomId, room);
      this.log.log(`room ${roomId} opened on worker ${worker.pid}`);
      return room;
    } catch (error) {
      throw worker.closed ? new RoomLost() : error;
    }
  }

  private endGrace(room: Room, listener: Listener): void {
    if (this.rooms.get(room.roomId) !== room) return;
    room.endGrace(listener);
    if (room.isForsakenBy(listener)) this.close(room.roomId);
  }

  private lose(worker: MediaWorker): void {
    for (const room of this.rooms.values()) {
      if (room.worker === worker) this.end(room, 'worker-died');
      else room.loseWing(worker);
    }
  }

  private end(room: Room, reason: RelayNotifications['roomLost']['reason']): void {
    room.tell({ event: 'roomLost', data: { roomId: room.roomId, reason } });
    this.remove(room);
    this.log.warn(`room ${room.roomId} lost: ${reason}`);
  }

  private remove(room: Room): void {
    this.rooms.delete(room.roomId);
    this.recordings.end(room);
    room.close();
  }
}
