import type { Actor } from '#access';
import type { LinkQuality, RoomParticipant, RtpCapabilities } from '#contract';
import type { Standing } from './join.js';
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
    readonly practitionerId: string,
    readonly actor: Actor,
    readonly attendanceId: string,
    readonly joinedAt: Date,
  ) {}

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
    return {
      practitionerId: this.practitionerId,
      name: this.actor.name,
      joinedAt: this.joinedAt.toISOString(),
      state: this.socketId === null ? 'away' : 'here',
      link: this.link,
      handRaisedAt: this.handRaisedAt?.toISOString() ?? null,
    };
  }
}
