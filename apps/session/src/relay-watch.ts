import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { RelayNotification } from '#contract';
import { Attendances } from './attendances.js';
import type { ConsultRoom } from './consult-room.js';
import { ConsultRooms } from './consult-rooms.js';
import { passOn } from './relay-news.js';
import { RelayPool } from './relay-pool.js';
import type { RelayClient, RelayListener } from './relay.client.js';
import { RoomRebuilding } from './room-rebuilding.js';
import { RoomSeating } from './room-seating.js';

/** What becomes of the rooms when something happens to their relay. */
@Injectable()
export class RelayWatch implements RelayListener, OnModuleInit {
  private readonly log = new Logger(RelayWatch.name);

  constructor(
    private readonly pool: RelayPool,
    private readonly rooms: ConsultRooms,
    private readonly seating: RoomSeating,
    private readonly attendances: Attendances,
    private readonly rebuilding: RoomRebuilding,
  ) {}

  onModuleInit(): void {
    this.pool.listen(this);
  }

  lost(relay: RelayClient): void {
    for (const room of this.on(relay)) this.rebuilding.lose(room);
  }

  returned(relay: RelayClient): void {
    for (const room of this.on(relay)) void this.reclaim(room, relay);
  }

  told(relay: RelayClient, news: RelayNotification): void {
    if (!('roomId' in news.data)) return;
    const room = this.rooms.find(news.data.roomId);
    if (room?.relay !== relay) return;
    switch (news.event) {
      case 'roomLost':
        // Another worker is there at once, and few rooms come to it.
        return this.rebuilding.lose(room, news.data.reason === 'worker-died' ? { withinMs: 0 } : {});
      case 'roomClosed':
        return void this.closed(room);
      case 'peerClosed':
        return this.rooms.loseSeat(room, news.data.peerId);
      case 'producerScore':
        this.noteScore(room, news.data);
    }
    passOn(room, news);
  }

  private async reclaim({ consultId }: ConsultRoom, relay: RelayClient): Promise<void> {
    await this.rooms.within(consultId, async (room) => {
      if (room.relay !== relay) return;
      await this.seating.reclaim(room).catch((error: unknown) => {
        this.log.warn({ consultId, err: error }, 'a room could not be taken up again');
        if (room.relay === relay) this.rebuilding.lose(room);
      });
    });
  }

  /** Another process closed it because the consult is over; or somebody made a mistake, and it is opened anew. */
  private async closed(room: ConsultRoom): Promise<void> {
    const isOver = await this.attendances.isOver(room.consultId).catch(() => false);
    await this.rooms.within(room.consultId, async (current) => {
      if (current !== room) return;
      if (isOver) await this.rooms.close(room);
      else this.rebuilding.lose(room);
    });
  }

  private noteScore(room: ConsultRoom, { peerId, score }: { peerId: string; score: number }): void {
    const held = room.withSeat(peerId);
    if (held) this.attendances.noteScore(held.participant.attendanceId, score);
  }

  private on(relay: RelayClient): ConsultRoom[] {
    return this.rooms.all().filter((room) => room.relay === relay);
  }
}
