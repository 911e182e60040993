import { Injectable } from '@nestjs/common';
import { Directory } from '#directory';
import { Clock, InvalidInput } from '#platform';
import { type Duty, type Period, periodFaults } from './duty.js';
import { DutyStore } from './duty.store.js';
import { onCallAt } from './on-call.js';
import { DutyView } from './rota.dto.js';

/** The rota as people read it, with names and numbers to call. */
@Injectable()
export class RotaViews {
  constructor(
    private readonly duties: DutyStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async during(facilityId: string, period: Period): Promise<DutyView[]> {
    const faults = periodFaults(period);
    if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
    return this.named(await this.duties.during(facilityId, period));
  }

  /** Everybody on call in a facility at this moment, by line and position. */
  async now(facilityId: string): Promise<DutyView[]> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + 1);
    return this.named(onCallAt(await this.duties.during(facilityId, { from: now, to: soon }), now));
  }

  async one(duty: Duty): Promise<DutyView> {
    const [view] = await this.named([duty]);
    if (!view) throw new Error(`duty ${duty.id} names somebody who is not in the directory`);
    return view;
  }

  private async named(duties: readonly Duty[]): Promise<DutyView[]> {
    const people = await this.directory.practitioners(duties.map((duty) => duty.practitionerId));
    const facilities = await this.directory.facilities([...people.values()].map((person) => person.facilityId));
    return duties.flatMap((duty) => {
      const person = people.get(duty.practitionerId);
      return person ? [DutyView.of(duty, person, facilities.get(person.facilityId))] : [];
    });
  }
}
