import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '#platform';
import type { ConsultRoom } from './consult-room.js';
import { ConsultRooms } from './consult-rooms.js';
import { iceServersFor } from './ice-servers.js';
import type { Participant } from './participant.js';
import { RoomSeating } from './room-seating.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';

/** The rooms of a whole relay do not come to the others all in one moment. */
const SPREAD_MS = 400;
/** When a page that could not be given anything new asks for it. */
const ASK_AGAIN_MS = 300;

/** Gives the people of a room that lost its relay new media on another, before they ask: one message has it all. */
@Injectable()
export class RoomRebuilding {
  private readonly log = new Logger(RoomRebuilding.name);

  constructor(
    private readonly rooms: ConsultRooms,
    private readonly seating: RoomSeating,
    private readonly clock: Clock,
    @Inject(SESSION_OPTIONS) private readonly options: SessionOptions,
  ) {}

  lose(room: ConsultRoom, { withinMs = SPREAD_MS, random = Math.random } = {}): void {
    this.rooms.lose(room);
    setTimeout(() => void this.rebuild(room), random() * withinMs);
  }

  /** Others have the room on another relay: unless this one is agreed on, it goes there. */
  async reconsider(room: ConsultRoom): Promise<void> {
    if (!(await this.seating.isWhereAgreed(room))) this.lose(room);
  }

  private async rebuild(room: ConsultRoom): Promise<void> {
    await this.rooms.within(room.consultId, async (current) => {
      if (current !== room) return;
      for (const participant of room.participants) {
        // Who is away, or has come back by themselves meanwhile, needs nothing.
        if (participant.socketId !== null && participant.seat === null) await this.seatAnew(room, participant);
      }
    });
  }

  private async seatAnew(room: ConsultRoom, participant: Participant): Promise<void> {
    const { consultId } = room;
    try {
      await this.seating.seat(room, participant, participant, null);
      const { seat } = participant;
      if (seat === null) return;
      const iceServers = iceServersFor(seat.mediaSessionId, this.options, this.clock.now());
      const answer = { ...room.snapshot(seat), resumed: false, iceServers };
      room.toOne(participant, 'room:rebuilt', { consultId, room: answer });
      room.share(participant);
    } catch (error) {
      this.log.warn({ consultId, err: error }, 'a room could not be built anew');
      room.toOne(participant, 'room:lost', { consultId, rejoinInMs: ASK_AGAIN_MS });
    }
  }
}
