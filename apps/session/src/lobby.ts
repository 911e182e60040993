import { Injectable } from '@nestjs/common';
import type { WaitForRoomAnswer, WaitForRoomInput } from '#contract';
import { Attendances } from './attendances.js';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { personIdOf } from './person.js';
import { RoomSeating } from './room-seating.js';
import { AlreadyInRoom, NotInRoom } from './session.errors.js';

/** Before a room: what connecting takes is done while a doctor looks into the mirror, so that entering takes no time. */
@Injectable()
export class Lobby {
  constructor(
    private readonly rooms: ConsultRooms,
    private readonly seating: RoomSeating,
    private readonly attendances: Attendances,
  ) {}

  /** Reserves a seat for a page, in which nothing flows. Throws what joining would; AlreadyInRoom for a page that is in. */
  async wait(
    page: Pick<LiveSocket, 'id' | 'data' | 'connected'>,
    { consultId, rtpCapabilities }: WaitForRoomInput,
  ): Promise<Omit<WaitForRoomAnswer, 'iceServers'>> {
    const { actor } = page.data;
    await this.attendances.mayEnter(actor, consultId);
    await this.rooms.leaveLobby(page);
    const seat = await this.rooms.within(consultId, async (room) => {
      // A page that joins without waiting for this answer may be in by now: it has its seat.
      if (room.participants.some(({ socketId }) => socketId === page.id)) throw new AlreadyInRoom();
      const reserved = await this.seating.reserve(room, personIdOf(actor), rtpCapabilities);
      room.lobby.set(page.id, { socketId: page.id, seat: reserved });
      return reserved;
    });
    if (!page.connected) {
      await this.rooms.leaveLobby(page);
      throw new NotInRoom();
    }
    const { mediaSessionId, sendTransport, receiveTransport, door, consumers } = seat;
    return { mediaSessionId, sendTransport, receiveTransport, door, consumers: [...consumers.values()] };
  }
}
