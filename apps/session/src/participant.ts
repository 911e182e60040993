import type { LinkQuality, RoomParticipant, RtpCapabilities } from '#contract';
import type { Standing } from './join.js';
import { isGuest, type Person } from './person.js';
import type { Seat } from './seat.js';

/** One person's stay in a room, from entering to leaving, through lost sockets, other pages and lost relays. */
export class Participant {
  /** Null while away. */
  socketId: string | null = null;
  /** Null until the relay has given one, and after it was lost. */
  seat: Seat | null = null;
  /** What their page can receive. */
  rtpCapabilities: RtpCapabilities = {};
  /** As the page itself sees it. */
  link: LinkQuality | null = null;
  /** Ends the stay when nobody comes back in time. */
  graceTimer: NodeJS.Timeout | undefined;
  private handRaisedAt: Date | null = null;

  constructor(
    /** A guest's is the id of their invitation. */
    readonly practitionerId: string,
    readonly actor: Person,
    readonly attendanceId: string,
    readonly joinedAt: Date,
  ) {}

  get isGuest(): boolean {
    return isGuest(this.actor);
  }

  get standing(): Standing {
    return { socketId: this.socketId, mediaSessionId: this.seat?.mediaSessionId ?? null };
  }

  /** False when the hand is there already. */
  raiseHand(raised: boolean, now: Date): boolean {
    if (raised === (this.handRaisedAt !== null)) return false;
    this.handRaisedAt = raised ? now : null;
    return true;
  }

  view(): RoomParticipant {
    const { actor } = this;
    return {
      practitionerId: this.practitionerId,
      name: actor.name,
      joinedAt: this.joinedAt.toISOString(),
      state: this.socketId === null ? 'away' : 'here',
      link: this.link,
      handRaisedAt: this.handRaisedAt?.toISOString() ?? null,
      ...(isGuest(actor) && { guest: { organisation: actor.guest.organisation, role: actor.guest.role } }),
    };
  }
}
