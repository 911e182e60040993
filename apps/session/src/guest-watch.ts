import { Injectable } from '@nestjs/common';
import { GuestDoor } from '#consult';
import { ConsultRooms } from './consult-rooms.js';
import type { LiveSocket } from './live-server.js';
import { LiveSockets } from './live-sockets.js';
import { isGuest } from './person.js';
import { RoomGossip } from './room-gossip.js';
import { SessionOver } from './session.errors.js';

/** Brings the guests of a consult to where they stand now, whatever was decided about them and wherever. */
@Injectable()
export class GuestWatch {
  constructor(
    private readonly door: GuestDoor,
    private readonly rooms: ConsultRooms,
    private readonly sockets: LiveSockets,
    gossip: RoomGossip,
  ) {
    gossip.onConsultChanged = (consultId) => this.look(consultId);
  }

  /** Whoever is not let in any more is out of the room at once, their media first; their pages are told. */
  private async look(consultId: string): Promise<void> {
    const pages = this.sockets.local().filter(({ data: { actor } }) => guestOf(actor) === consultId);
    const inside = this.rooms.find(consultId)?.participants.filter(({ actor }) => isGuest(actor)) ?? [];
    const guestIds = [...pages.map(({ data }) => data.actor.sessionId), ...inside.map((each) => each.practitionerId)];
    for (const guestId of new Set(guestIds)) {
      const theirs = pages.filter(({ data }) => data.actor.sessionId === guestId);
      await this.follow(consultId, guestId, theirs);
    }
  }

  private async follow(consultId: string, guestId: string, pages: readonly LiveSocket[]): Promise<void> {
    const guest = await this.door.find(guestId);
    if (guest?.state !== 'admitted') {
      await this.rooms.dismiss(consultId, guestId);
      for (const page of pages) await this.rooms.leaveLobby(page);
    }
    for (const page of pages) {
      if (guest) page.emit('guest:changed', guest);
      else {
        page.emit('session:ended', { code: new SessionOver().code });
        page.disconnect(true);
      }
    }
  }
}

const guestOf = (actor: LiveSocket['data']['actor']): string | null => (isGuest(actor) ? actor.guest.consultId : null);
