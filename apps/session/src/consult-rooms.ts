import { Injectable, Logger } from '@nestjs/common';
import { type JoinRoomAnswer, type JoinRoomInput, type LinkQuality, ROOM_GRACE_SECONDS } from '#contract';
import { Clock } from '#platform';
import { Attendances } from './attendances.js';
import { Cluster } from './cluster.js';
import { ConsultRoom } from './consult-room.js';
import { decideJoin } from './join.js';
import type { LiveSocket } from './live-server.js';
import { LiveSockets } from './live-sockets.js';
import { Participant } from './participant.js';
import { personIdOf } from './person.js';
import { RoomSeating } from './room-seating.js';
import type { Seat } from './seat.js';
import { NotInRoom, RoomTakenOver } from './session.errors.js';

export type JoinedRoom = Omit<JoinRoomAnswer, 'iceServers'>;

/** The pages of a person, as far as rooms care. */
type Page = Pick<LiveSocket, 'id' | 'data' | 'connected'>;

/** Who is in which room of this process: coming in, coming back, going away and leaving. */
@Injectable()
export class ConsultRooms {
  private readonly log = new Logger(ConsultRooms.name);
  private readonly rooms = new Map<string, ConsultRoom>();
  private closing = false;

  constructor(
    private readonly seating: RoomSeating,
    private readonly attendances: Attendances,
    private readonly sockets: LiveSockets,
    private readonly cluster: Cluster,
    private readonly clock: Clock,
  ) {}

  /** This process stops: media go on at the relay, for the one that comes next. */
  depart(): void {
    this.closing = true;
    for (const room of this.rooms.values()) {
      for (const participant of room.participants) clearTimeout(participant.graceTimer);
    }
  }

  all(): readonly ConsultRoom[] {
    return [...this.rooms.values()];
  }

  find(consultId: string): ConsultRoom | null {
    return this.rooms.get(consultId) ?? null;
  }

  /** Who is in a room with this page, and in which; null when nobody is. */
  stayOf({ id }: Pick<Page, 'id'>): { room: ConsultRoom; participant: Participant } | null {
    for (const room of this.rooms.values()) {
      const participant = room.participants.find((each) => each.socketId === id);
      if (participant) return { room, participant };
    }
    return null;
  }

  /** The same; throws NotInRoom. */
  getStay(page: Pick<Page, 'id'>): { room: ConsultRoom; participant: Participant } {
    const stay = this.stayOf(page);
    if (!stay) throw new NotInRoom();
    return stay;
  }

  /** The seat of a page. Throws NotInRoom. */
  seatOf(page: Pick<Page, 'id'>): Seat {
    const seat = this.stayOf(page)?.participant.seat;
    if (!seat) throw new NotInRoom();
    return seat;
  }

  /** The seat whose transports a page may connect: in the room, or before it. Throws NotInRoom. */
  connectionOf(page: Pick<Page, 'id'>): Seat {
    return this.lobbyOf(page)?.lobby.get(page.id)?.seat ?? this.seatOf(page);
  }

  /** How a page says its link is. Throws NotInRoom. */
  noteLink(page: Pick<Page, 'id'>, quality: LinkQuality): void {
    const { room, participant } = this.getStay(page);
    this.attendances.noteQuality(participant.attendanceId, quality);
    if (participant.link === quality) return;
    participant.link = quality;
    room.moved(participant);
  }

  async join(page: Page, input: JoinRoomInput): Promise<JoinedRoom> {
    const practitionerId = personIdOf(page.data.actor);
    const elsewhere = this.stayOf(page);
    if (elsewhere && elsewhere.room.consultId !== input.consultId) await this.leave(page);
    const joined = await this.within(input.consultId, (room) => this.admit(room, page, practitionerId, input));
    if (!page.connected) this.lostSocket(page);
    return joined;
  }

  /** Puts the hand of a page's doctor up or down. Throws NotInRoom. */
  raiseHand(page: Pick<Page, 'id'>, raised: boolean): void {
    const { room, participant } = this.getStay(page);
    if (participant.raiseHand(raised, this.clock.now())) room.changed(participant);
  }

  async leave(page: Pick<Page, 'id'>): Promise<void> {
    const stay = this.stayOf(page);
    if (stay) await this.within(stay.room.consultId, (room) => this.end(room, stay.participant));
    else await this.leaveLobby(page);
  }

  /** Puts somebody out who may not be in any more, wherever their page is. */
  async dismiss(consultId: string, practitionerId: string): Promise<void> {
    if (!this.rooms.has(consultId)) return;
    await this.within(consultId, async (room) => {
      const participant = room.of(practitionerId);
      if (!participant) return;
      room.toOne(participant, 'room:ended', { consultId });
      await this.end(room, participant);
    });
  }

  /** A socket was lost: its media goes on, and the person may come back for a while. */
  lostSocket(page: Pick<Page, 'id'>): void {
    if (this.closing) return;
    const stay = this.stayOf(page);
    // Whoever was not in yet comes back as well by beginning anew.
    if (!stay) return void this.leaveLobby(page);
    const { room, participant } = stay;
    participant.socketId = null;
    room.moved(participant);
    participant.graceTimer = setTimeout(() => {
      void this.within(room.consultId, async () => {
        if (participant.socketId === null) await this.end(room, participant);
      });
    }, ROOM_GRACE_SECONDS * 1_000);
  }

  /** Somebody goes on in another process, perhaps with the media they had here. */
  async supersede(room: ConsultRoom, participant: Participant, mediaSessionId: string | null): Promise<void> {
    if (!room.remove(participant)) return;
    room.toOne(participant, 'room:taken-over', { consultId: room.consultId });
    const keepsMedia = participant.seat?.mediaSessionId === mediaSessionId;
    await this.clear(room, participant, keepsMedia ? null : participant.seat);
    await this.discardIfEmpty(room);
  }

  /** The relay is lost. Who is in the room stays; a page in its lobby begins anew when it joins. */
  lose(room: ConsultRoom): void {
    this.log.warn({ consultId: room.consultId, relayId: room.relay?.relayId }, 'a room lost its relay');
    room.relay = null;
    for (const participant of room.participants) participant.seat = null;
    for (const page of room.lobby.values()) {
      room.toOne(page, 'room:lost', { consultId: room.consultId, rejoinInMs: 0 });
    }
    room.lobby.clear();
  }

  /** The relay gave up one page's media, as when nobody was there to look after it. */
  loseSeat(room: ConsultRoom, mediaSessionId: string): void {
    const held = room.pageWith(mediaSessionId);
    if (!held) return;
    const { page } = held;
    page.seat = null;
    if (page.socketId !== null) room.lobby.delete(page.socketId);
    room.toOne(page, 'room:lost', { consultId: room.consultId, rejoinInMs: 50 });
  }

  /** The consult has ended, and its room with it. */
  async close(room: ConsultRoom): Promise<void> {
    this.rooms.delete(room.consultId);
    for (const page of room.pages) room.toOne(page, 'room:ended', { consultId: room.consultId });
    room.lobby.clear();
    const { participants } = room;
    for (const participant of participants) room.remove(participant);
    await Promise.all(participants.map((participant) => this.clear(room, participant, null)));
    await this.seating.close(room).catch((error: unknown) => this.note(room, error));
    this.log.log({ consultId: room.consultId }, 'a room is closed');
  }

  /** A page that waited before a room goes: there is nothing to come back for. */
  async leaveLobby({ id }: Pick<Page, 'id'>): Promise<void> {
    const room = this.lobbyOf({ id });
    if (!room) return;
    await this.within(room.consultId, async () => {
      const seat = room.lobby.get(id)?.seat;
      room.lobby.delete(id);
      await seat?.close().catch((error: unknown) => this.note(room, error));
    });
  }

  /** Does something with a room while nobody else comes or goes; it is there for as long as that takes. */
  async within<T>(consultId: string, work: (room: ConsultRoom) => Promise<T>): Promise<T> {
    const room = this.rooms.get(consultId) ?? new ConsultRoom(consultId, this.sockets, this.cluster);
    this.rooms.set(consultId, room);
    try {
      return await room.queue.run(() => work(room));
    } finally {
      await this.discardIfEmpty(room);
    }
  }

  private async admit(
    room: ConsultRoom,
    page: Page,
    practitionerId: string,
    input: JoinRoomInput,
  ): Promise<JoinedRoom> {
    const present = room.of(practitionerId);
    const reserved = room.reservedFor(page.id, input.mediaSessionId);
    // Whoever comes from the lobby had no media in the room before.
    const mediaSessionId = reserved ? undefined : input.mediaSessionId;
    const decision = decideJoin(present?.standing ?? null, { socketId: page.id, mediaSessionId });
    if (decision.act === 'refuse') throw new RoomTakenOver();

    if (decision.act === 'rebuild' && decision.takenFrom !== null) this.takeFrom(room, decision.takenFrom);

    const participant = present ?? (await this.newParticipant(room, page, practitionerId));
    participant.rtpCapabilities = input.rtpCapabilities;
    try {
      const resumed = decision.act === 'resume' || (await this.seating.seat(room, participant, input, reserved));
      const { seat } = participant;
      if (seat === null) throw new NotInRoom();
      // Pictures need the longest way: they set off before the answer.
      if (resumed && input.resume?.length)
        seat.resumeConsumers(input.resume).catch((error: unknown) => this.note(room, error));
      this.arrive(room, participant, page);
      return { ...room.snapshot(seat), resumed };
    } catch (error) {
      if (present === null) await this.attendances.leave(room.consultId, participant.attendanceId);
      throw error;
    }
  }

  private async newParticipant(room: ConsultRoom, page: Page, practitionerId: string): Promise<Participant> {
    const attendanceId = await this.attendances.enter(page.data.actor, room.consultId);
    return new Participant(practitionerId, page.data.actor, attendanceId, this.clock.now());
  }

  private arrive(room: ConsultRoom, participant: Participant, page: Page): void {
    clearTimeout(participant.graceTimer);
    participant.socketId = page.id;
    room.lobby.delete(page.id);
    if (room.of(participant.practitionerId) === participant) room.moved(participant);
    else room.enter(participant);
    void this.attendances.busy(page.id, room.consultId);
  }

  private takeFrom(room: ConsultRoom, socketId: string): void {
    this.sockets.tellPage(socketId, 'room:taken-over', { consultId: room.consultId });
    void this.attendances.free(socketId);
  }

  private async end(room: ConsultRoom, participant: Participant): Promise<void> {
    if (room.of(participant.practitionerId) !== participant) return;
    room.leave(participant);
    await this.clear(room, participant, participant.seat);
  }

  /** What is left to do for somebody who is no longer in the room. */
  private async clear(room: ConsultRoom, participant: Participant, seat: Seat | null): Promise<void> {
    const { socketId, attendanceId } = participant;
    clearTimeout(participant.graceTimer);
    await Promise.all([
      socketId !== null && this.attendances.free(socketId),
      this.attendances.leave(room.consultId, attendanceId),
      seat?.close().catch((error: unknown) => this.note(room, error)),
    ]);
  }

  private async discardIfEmpty(room: ConsultRoom): Promise<void> {
    const isDone = (): boolean => room.isEmpty && room.queue.isIdle && this.rooms.get(room.consultId) === room;
    if (!isDone()) return;
    await room.queue.run(() => this.seating.abandon(room)).catch((error: unknown) => this.note(room, error));
    if (isDone()) this.rooms.delete(room.consultId);
  }

  private lobbyOf({ id }: Pick<Page, 'id'>): ConsultRoom | null {
    return this.all().find((room) => room.lobby.has(id)) ?? null;
  }

  private note(room: ConsultRoom, error: unknown): void {
    this.log.warn({ consultId: room.consultId, err: error }, 'the relay did not clear away what is over');
  }
}
