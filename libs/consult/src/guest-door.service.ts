import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { cookieValue, hashToken, SocketGate } from '#access';
import type { GuestView, Permission } from '#contract';
import { Clock } from '#platform';
import { GuestLinkDead, GuestNotPermitted } from './guest.errors.js';
import { actorOf, isOver, mayUse, opening, type Guest, type GuestActor } from './guest.js';
import { guestStore } from './guest.store.js';
import { lastWord } from './recording.js';
import { recordingStore } from './recording.store.js';

/** What the browser of a guest keeps; one for all invitations that it ever opens. */
export const GUEST_COOKIE = 'hoichan_guest';

/** The gate of guests: whether an invitation is good, and for what. It is asked anew at every step. */
@Injectable()
export class GuestDoor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly gate: SocketGate,
  ) {}

  /** Who comes with this invitation from this browser; null when it is over, or not theirs. */
  async recognise(guestId: unknown, cookieHeader: string | undefined, address: string): Promise<GuestActor | null> {
    const guest = typeof guestId === 'string' && isUUID(guestId) ? await this.living(guestId) : null;
    const device = cookieValue(cookieHeader, GUEST_COOKIE);
    if (guest && device !== null && opening(guest.deviceHash, hashToken(device)) === 'known') return actorOf(guest);
    await this.gate.refuse('socket connect', address, null, new GuestLinkDead().code);
    return null;
  }

  /** Throws GuestLinkDead or GuestNotPermitted; every refusal is audited. */
  async permit(actor: GuestActor, permission: Permission, event: string): Promise<void> {
    const guest = await this.living(actor.sessionId);
    if (guest && mayUse(guest, permission)) return;
    const refused = guest ? new GuestNotPermitted() : new GuestLinkDead();
    await this.gate.refuse(`socket ${event}`, null, actor, refused.code);
    throw refused;
  }

  /** What a guest is shown; null when the invitation is over. */
  async find(guestId: string): Promise<GuestView | null> {
    const guest = await this.living(guestId);
    if (guest === null) return null;
    const tx = this.database.manager;
    const { id, consultId, state, name, organisation, role, expiresAt, invitedBy } = guest;
    const inviter = (await guestStore.inviters(tx, consultId)).find((each) => each.id === invitedBy);
    const recording = await recordingStore.running(tx, consultId);
    return {
      ...{ id, consultId, state, name, organisation, role, expiresAt: expiresAt.toISOString() },
      ...{ invitedBy: inviter?.name ?? '', invitedFrom: inviter?.facility ?? '' },
      recording: recording && {
        state: recording.state === 'recording' ? 'recording' : 'asked',
        answer: lastWord(await recordingStore.consents(tx, recording.id), id)?.answer ?? null,
      },
    };
  }

  /** The same; throws GuestLinkDead. */
  async get(guestId: string): Promise<GuestView> {
    const view = await this.find(guestId);
    if (!view) throw new GuestLinkDead();
    return view;
  }

  private async living(guestId: string): Promise<Guest | null> {
    const found = await guestStore.standing(this.database.manager, guestId);
    return found && !isOver(found.guest, found.consult, this.clock.now()) ? found.guest : null;
  }
}
