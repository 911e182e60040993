import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, holds } from '#access';
import { inTransaction, Outbox, type Tx } from '#database';
import { Directory } from '#directory';
import { Clock, InvalidInput, newId } from '#platform';
import { type Duty, periodFaults, seatFaults } from './duty.js';
import { DutyStore } from './duty.store.js';
import { makeRoom } from './room-on-rota.js';
import type { DutyChangeInput, NewDutyInput } from './rota.dto.js';
import { DutyIsOver, DutyNotFound, DutyOverlaps, RotaNotYours } from './rota.errors.js';

/** Putting doctors on call. */
@Injectable()
export class Rota {
  constructor(
    private readonly database: DataSource,
    private readonly duties: DutyStore,
    private readonly directory: Directory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, input: NewDutyInput): Promise<Duty> {
    refuseStranger(actor, input.facilityId);
    const { replace, ...seat } = input;
    const duty: Duty = {
      ...seat,
      id: newId(),
      from: new Date(input.from),
      to: new Date(input.to),
      createdBy: actor.accountId,
      createdAt: this.clock.now(),
    };
    await this.refuseUnfit(duty);
    await inTransaction(this.database, (tx) => this.seat(tx, duty, replace));
    return duty;
  }

  async change(actor: Actor, id: string, input: DutyChangeInput): Promise<Duty> {
    return inTransaction(this.database, async (tx) => {
      const before = await this.getForChange(tx, actor, id);
      const duty: Duty = {
        ...before,
        position: input.position ?? before.position,
        practitionerId: input.practitionerId ?? before.practitionerId,
        presence: input.presence ?? before.presence,
        from: input.from ? new Date(input.from) : before.from,
        to: input.to ? new Date(input.to) : before.to,
      };
      await this.refuseUnfit(duty);
      await this.seat(tx, duty, input.replace);
      return duty;
    });
  }

  /** Takes a duty off the rota. One that has begun ends now instead: that the doctor was on call stays on record. */
  async remove(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const duty = await this.getForChange(tx, actor, id);
      const now = this.clock.now();
      if (duty.from < now) await this.duties.save(tx, { ...duty, to: now });
      else await this.duties.remove(tx, id);
      await this.tell(tx, duty);
    });
  }

  private async getForChange(tx: Tx, actor: Actor, id: string): Promise<Duty> {
    const duty = await this.duties.findForChange(tx, id);
    if (!duty) throw new DutyNotFound();
    refuseStranger(actor, duty.facilityId);
    if (duty.to <= this.clock.now()) throw new DutyIsOver();
    return duty;
  }

  private async refuseUnfit(duty: Duty): Promise<void> {
    const person = (await this.directory.practitioners([duty.practitionerId])).get(duty.practitionerId);
    const faults = { ...periodFaults(duty), ...seatFaults(duty, person) };
    if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
  }

  private async seat(tx: Tx, duty: Duty, replace: boolean): Promise<void> {
    const others = (await this.duties.inTheWay(tx, duty, duty)).filter((other) => other.id !== duty.id);
    if (others[0] && !replace) throw new DutyOverlaps(others[0]);
    await this.duties.clear(tx, makeRoom(others, duty, newId));
    await this.duties.save(tx, duty);
    await this.tell(tx, duty);
  }

  private tell(tx: Tx, { facilityId }: Duty): Promise<void> {
    return this.outbox.tell(tx, {
      type: 'RotaChanged',
      facts: { facilityId },
      audience: { facilities: [facilityId] },
    });
  }
}

function refuseStranger(actor: Actor, facilityId: string): void {
  if (!holds(actor, 'rota.write', facilityId)) throw new RotaNotYours();
}
