import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from '#access';
import type { GuestState } from '#contract';
import { inTransaction, type Tx } from '#database';
import { Clock, newId } from '#platform';
import { attendanceStore } from './attendance.store.js';
import { ConsultLife } from './consult-life.service.js';
import { ConsultNotFound } from './consult.errors.js';
import type { Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { GuestElsewhere, GuestLinkDead, GuestNotPermitted } from './guest.errors.js';
import { isOver, mayStand, type Guest, type GuestActor } from './guest.js';
import { guestStore } from './guest.store.js';

/** What guests do by themselves: they knock, go away from the door, and come in when they were let in. */
@Injectable()
export class GuestStays {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly life: ConsultLife,
    private readonly audit: Audit,
  ) {}

  /** Asks to be let in. Again, it stays one knock. */
  knock(actor: GuestActor): Promise<void> {
    return this.stand(actor, 'knocking');
  }

  /** Their page is gone: nobody stands at the door any more. */
  async goFromDoor(actor: GuestActor): Promise<void> {
    const guest = await guestStore.find(this.database.manager, actor.sessionId);
    if (guest?.state === 'knocking') await this.stand(actor, 'waiting');
  }

  /** Throws what {@link GuestStays.enter} would. */
  async mayEnter(actor: GuestActor, consultId: string): Promise<void> {
    const found = await guestStore.standing(this.database.manager, actor.sessionId);
    if (!found || isOver(found.guest, found.consult, this.clock.now())) throw new GuestLinkDead();
    requireAdmitted(found.guest, consultId);
  }

  /** A guest who was let in comes in. It opens no consult: for that both sides are needed. */
  async enter(actor: GuestActor, consultId: string, processId: string): Promise<{ attendanceId: string }> {
    this.audit.concerns({ recordIds: [consultId] });
    return inTransaction(this.database, async (tx) => {
      const { guest, consult } = await this.hold(tx, actor.sessionId);
      requireAdmitted(guest, consultId);
      const now = this.clock.now();
      const attendanceId = newId();
      await attendanceStore.insert(tx, {
        ...{ id: attendanceId, consultId, practitionerId: null, guestId: guest.id, processId },
        ...{ joinedAt: now, seenAt: now, leftAt: null, linkQuality: null },
      });
      await this.life.changed(tx, consult);
      return { attendanceId };
    });
  }

  private async stand(actor: GuestActor, state: GuestState): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const { guest, consult } = await this.hold(tx, actor.sessionId);
      if (guest.state === state) return;
      if (!mayStand(guest.state, state)) throw new GuestElsewhere();
      await guestStore.stand(tx, guest.id, state);
      await this.life.changed(tx, consult);
    });
  }

  /** The consult first, as everywhere: whoever waits for the guest's row never holds the consult's. */
  private async hold(tx: Tx, guestId: string): Promise<{ guest: Guest; consult: Consult }> {
    const known = await guestStore.find(tx, guestId);
    const consult = known && (await consultStore.lock(tx, known.consultId));
    const guest = consult && (await guestStore.lock(tx, guestId));
    if (!guest || isOver(guest, consult.state, this.clock.now())) throw new GuestLinkDead();
    return { guest, consult };
  }
}

function requireAdmitted(guest: Guest, consultId: string): void {
  if (guest.consultId !== consultId) throw new ConsultNotFound();
  if (guest.state !== 'admitted') throw new GuestNotPermitted();
}
