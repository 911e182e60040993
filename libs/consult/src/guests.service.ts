import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician, hashToken, newToken } from '#access';
import type { GuestState } from '#contract';
import { inTransaction, Outbox } from '#database';
import { Clock, newId } from '#platform';
import { staleBefore } from './attendance.js';
import { attendanceStore } from './attendance.store.js';
import { consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import { consultChanged } from './consult.events.js';
import { consultStore } from './consult.store.js';
import type { GuestInput, GuestListView } from './guest.dto.js';
import { GuestElsewhere, GuestNotFound, TooManyGuests } from './guest.errors.js';
import { isOver, mayStand, type Guest } from './guest.js';
import { guestStore } from './guest.store.js';
import { requirePresence } from './in-the-room.js';

/** More than anybody invites into one consult at a time. */
const MOST_AT_ONCE = 8;

/** Guests as the doctors of a consult see them: invited, let in, refused, sent back, and their links taken back. */
@Injectable()
export class Guests {
  private readonly log = new Logger(Guests.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly outbox: Outbox,
  ) {}

  async list(actor: Actor, consultId: string): Promise<GuestListView[]> {
    const { consult } = await this.door.get(actor, consultId);
    const tx = this.database.manager;
    const now = this.clock.now();
    const present = await attendanceStore.presentIds(tx, consultId, staleBefore(now));
    return (await guestStore.ofConsult(tx, consultId)).map((guest) => {
      const { id, name, organisation, role, state, invitedByName, invitedFrom, invitedAt, expiresAt } = guest;
      return {
        ...{ id, name, organisation, role, state, invitedByName, invitedFrom, invitedAt, expiresAt },
        over: isOver(guest, consult.state, now),
        present: present.includes(id),
      };
    });
  }

  /** Whoever is in the room invites. The token is in this answer and nowhere else. */
  async invite(actor: Actor, consultId: string, input: GuestInput): Promise<{ id: string; token: string }> {
    const practitionerId = clinician(actor);
    await this.door.get(actor, consultId);
    const token = newToken();
    const { minutes, ...who } = input;

    const id = await inTransaction(this.database, async (tx) => {
      const consult = await consultStore.lockRunning(tx, consultId);
      const now = this.clock.now();
      await requirePresence(tx, consultId, practitionerId, now);
      const others = await guestStore.ofConsult(tx, consultId);
      if (others.filter((other) => !isOver(other, consult.state, now)).length >= MOST_AT_ONCE)
        throw new TooManyGuests({ most: MOST_AT_ONCE });
      const guest: Guest = {
        ...{ id: newId(), consultId, ...who, state: 'invited', invitedBy: practitionerId, invitedAt: now },
        ...{ expiresAt: new Date(now.getTime() + minutes * 60_000), tokenHash: hashToken(token), deviceHash: null },
      };
      await guestStore.insert(tx, guest);
      const changed = consultChanged(
        { consultId, caseId: consult.caseId },
        await consultCaseStore.audience(tx, consultId),
      );
      // Told once more when it is over: whoever is in by it then is shown out.
      await this.outbox.tell(tx, changed, { ...changed, at: guest.expiresAt });
      return guest.id;
    });
    this.log.log({ consultId, guestId: id }, 'a guest is invited');
    return { id, token };
  }

  /** Somebody who is in the room opens the door. */
  admit(actor: Actor, consultId: string, guestId: string): Promise<void> {
    return this.stand(actor, consultId, guestId, 'admitted');
  }

  refuse(actor: Actor, consultId: string, guestId: string): Promise<void> {
    return this.stand(actor, consultId, guestId, 'refused');
  }

  /** Back to the waiting room, from where they may knock again. */
  sendBack(actor: Actor, consultId: string, guestId: string): Promise<void> {
    return this.stand(actor, consultId, guestId, 'waiting');
  }

  /** The link is worth nothing from now on. */
  revoke(actor: Actor, consultId: string, guestId: string): Promise<void> {
    return this.stand(actor, consultId, guestId, 'revoked');
  }

  /** Done twice it is done once, as when two doctors open the door at the same time. */
  private async stand(actor: Actor, consultId: string, guestId: string, state: GuestState): Promise<void> {
    const practitionerId = clinician(actor);
    await this.door.get(actor, consultId);

    await inTransaction(this.database, async (tx) => {
      const consult = await consultStore.lockRunning(tx, consultId);
      const now = this.clock.now();
      if (state === 'admitted') await requirePresence(tx, consultId, practitionerId, now);
      const guest = await guestStore.lock(tx, guestId);
      if (guest?.consultId !== consultId) throw new GuestNotFound();
      if (guest.state === state) return;
      if (isOver(guest, consult.state, now) || !mayStand(guest.state, state)) throw new GuestElsewhere();
      await guestStore.stand(tx, guestId, state);
      const audience = await consultCaseStore.audience(tx, consultId);
      await this.outbox.tell(tx, consultChanged({ consultId, caseId: consult.caseId }, audience));
    });
    this.log.log({ consultId, guestId, state, by: practitionerId }, 'a guest stands elsewhere');
  }
}
