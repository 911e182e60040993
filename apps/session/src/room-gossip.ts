import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '#platform';
import { Attendances } from './attendances.js';
import type { ClusterEvents, MemberNews } from './cluster-events.js';
import { Cluster } from './cluster.js';
import type { ConsultRoom } from './consult-room.js';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveServer } from './live-server.js';
import { RoomRebuilding } from './room-rebuilding.js';

/** A third of the time after which a process counts as dead. */
const SIGN_OF_LIFE_MS = 5_000;

/** Keeps rooms that several session processes serve in step; also hears when a consult is over. */
@Injectable()
export class RoomGossip implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(RoomGossip.name);
  private timer: NodeJS.Timeout | undefined;
  /** Called in every process when something about a consult or its recording changed. */
  onConsultChanged: (consultId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly rooms: ConsultRooms,
    private readonly rebuilding: RoomRebuilding,
    private readonly attendances: Attendances,
    private readonly cluster: Cluster,
    private readonly clock: Clock,
  ) {}

  join(server: LiveServer): void {
    this.cluster.join(server, this.hear);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.tick(), SIGN_OF_LIFE_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What this process does when others tell something. */
  private readonly hear: ClusterEvents = {
    who: ({ consultId }) => {
      const room = this.rooms.find(consultId);
      if (!room) return;
      for (const participant of room.participants) room.share(participant);
      if (room.board) this.cluster.tell('board', { consultId, board: room.board });
    },
    member: (news) => this.guarded(() => this.member(news)),
    'member-gone': ({ consultId, practitionerId }) => this.rooms.find(consultId)?.forget(practitionerId),
    quality: ({ consultId, practitionerId, reading }) =>
      this.rooms.find(consultId)?.toAll('room:quality', { practitionerId, reading }),
    'to-member': ({ consultId, practitionerId, name, payload }) =>
      this.rooms.find(consultId)?.toHere(practitionerId, name, ...payload),
    pointed: ({ consultId, pointed }) => this.rooms.find(consultId)?.toAll('room:pointed', pointed),
    'board-changed': ({ consultId, change }) => this.rooms.find(consultId)?.hearDrawn(change),
    board: ({ consultId, board }) => this.rooms.find(consultId)?.hearBoard(board),
    'camera-abilities': ({ consultId, practitionerId, abilities }) =>
      this.rooms.find(consultId)?.toAll('room:camera-abilities', { practitionerId, abilities }),
    'consult-changed': ({ consultId }) => this.guarded(() => this.consultChanged(consultId)),
  };

  /** Something about a consult changed, which one process is told. */
  async tellConsultChanged(consultId: string): Promise<void> {
    this.cluster.tell('consult-changed', { consultId });
    await this.consultChanged(consultId);
  }

  private async consultChanged(consultId: string): Promise<void> {
    await this.closeWhenOver(consultId);
    await this.onConsultChanged(consultId);
  }

  /** When a consult is over, so is its room. */
  private async closeWhenOver(consultId: string): Promise<void> {
    if (!this.rooms.find(consultId) || !(await this.attendances.isOver(consultId))) return;
    await this.rooms.within(consultId, (room) => this.rooms.close(room));
  }

  private async member(news: MemberNews): Promise<void> {
    const room = this.rooms.find(news.consultId);
    if (!room) return;
    const here = room.of(news.participant.practitionerId);
    if (here && here.joinedAt.toISOString() >= news.participant.joinedAt) return room.share(here);
    if (here) await this.rooms.supersede(room, here, news.mediaSessionId);
    room.hear(news, this.clock.now().getTime());
    await this.meet(room, news.relayId);
  }

  /** Two processes placed the room on two relays, each unable to reach the other's: one of them is right. */
  private async meet(room: ConsultRoom, relayId: string | null): Promise<void> {
    const isApart = relayId !== null && room.relay !== null && room.relay.relayId !== relayId;
    if (isApart) await this.rebuilding.reconsider(room);
  }

  private tick(): void {
    const now = this.clock.now().getTime();
    for (const room of this.rooms.all()) {
      room.sweep(now);
      for (const participant of room.participants) room.share(participant);
    }
  }

  private guarded(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.log.warn({ err: error }, 'what another process told could not be followed'));
  }
}
