import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Directory } from '#directory';
import { Presence } from '#paging';
import { isPresent } from './attendance.js';
import { attendanceStore } from './attendance.store.js';
import type { ConsultParticipantView } from './consult.dto.js';
import { consultStore } from './consult.store.js';

/** The doctors of a consult: their parts, and where they are now. */
@Injectable()
export class ConsultPeople {
  constructor(
    private readonly database: DataSource,
    private readonly directory: Directory,
    private readonly presence: Presence,
  ) {}

  async inConsult(consultId: string, now: Date): Promise<ConsultParticipantView[]> {
    const participants = await consultStore.participants(this.database.manager, consultId);
    const ids = participants.map(({ practitionerId }) => practitionerId);
    const [stays, people, reach] = await Promise.all([
      attendanceStore.all(this.database.manager, consultId),
      this.directory.practitionerRefs(ids),
      this.presence.reach(ids),
    ]);
    return participants.flatMap(({ practitionerId, role }) => {
      const person = people.get(practitionerId);
      const its = reach.get(practitionerId);
      if (!person || !its) return [];
      const own = stays.filter((stay) => stay.practitionerId === practitionerId);
      const present = own.some((stay) => isPresent(stay, now));
      return { ...person, role, present, attended: own.length > 0, reach: its };
    });
  }
}
