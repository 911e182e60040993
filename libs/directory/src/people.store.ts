import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { PractitionerEntity, PractitionerSpecialtyEntity } from './practitioner.entity.js';
import type { Practitioner } from './practitioner.js';

/** Writes staff. */
@Injectable()
export class PeopleStore {
  async save(tx: Tx, person: Practitioner): Promise<void> {
    const { specialtyCodes, ...columns } = person;
    await tx.getRepository(PractitionerEntity).save(columns);
    await tx.getRepository(PractitionerSpecialtyEntity).delete({ practitionerId: person.id });
    await tx
      .getRepository(PractitionerSpecialtyEntity)
      .insert(specialtyCodes.map((specialtyCode) => ({ practitionerId: person.id, specialtyCode })));
  }

  async setActive(tx: Tx, practitionerId: string, active: boolean): Promise<void> {
    await tx.getRepository(PractitionerEntity).update(practitionerId, { active });
  }
}
