import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit, hashToken, newToken } from '#access';
import type { GuestView } from '#contract';
import { inTransaction } from '#database';
import { Clock } from '#platform';
import { ConsultLife } from './consult-life.service.js';
import { consultStore } from './consult.store.js';
import { GuestDoor } from './guest-door.service.js';
import { GuestLinkDead, GuestLinkUsed } from './guest.errors.js';
import { isOver, opening } from './guest.js';
import { guestStore } from './guest.store.js';

/** Links that guests open: the first browser has it, and nobody else. */
@Injectable()
export class GuestLinks {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly life: ConsultLife,
    private readonly door: GuestDoor,
    private readonly audit: Audit,
  ) {}

  /** `device` is what the browser kept of an earlier link. Answers what it has to keep from now on. */
  async open(token: string, device: string | null): Promise<{ device: string; guest: GuestView }> {
    const kept = device ?? newToken();
    const guestId = await inTransaction(this.database, async (tx) => {
      const guest = await guestStore.lockByToken(tx, hashToken(token));
      const consult = guest && (await consultStore.find(tx, guest.consultId));
      if (!guest || !consult || isOver(guest, consult.state, this.clock.now())) throw new GuestLinkDead();
      this.audit.concerns({ recordIds: [consult.id, guest.id] });
      const opened = opening(guest.deviceHash, hashToken(kept));
      if (opened === 'used') throw new GuestLinkUsed();
      if (opened === 'bind') {
        await guestStore.bind(tx, guest.id, hashToken(kept));
        await this.life.changed(tx, consult);
      }
      return guest.id;
    });
    return { device: kept, guest: await this.door.get(guestId) };
  }
}
