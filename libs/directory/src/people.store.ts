import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RoleGrant } from '#contract';
import type { Tx } from '#database';
import { FacilityEntity } from './facility.entity.js';
import { PractitionerEntity, PractitionerSpecialtyEntity } from './practitioner.entity.js';
import type { Practitioner } from './practitioner.js';
import { SpecialtyEntity } from './specialty.entity.js';

/** What of a person names something else. */
interface PersonReferences extends Pick<Practitioner, 'facilityId' | 'specialtyCodes'> {
  roles: readonly RoleGrant[];
}

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

  /** Which fields name a facility or a specialty that there is not. */
  async unknownIn(tx: Tx, { facilityId, specialtyCodes, roles }: PersonReferences): Promise<Record<string, string>> {
    const ofRoles = roles.flatMap((role) => role.facilityId ?? []);
    const facilities = await tx.getRepository(FacilityEntity).findBy({ id: In([facilityId, ...ofRoles]) });
    const specialties = await tx.getRepository(SpecialtyEntity).findBy({ code: In([...specialtyCodes]) });
    const isFacility = (id: string): boolean => facilities.some((facility) => facility.id === id);
    const isSpecialty = (code: string): boolean => specialties.some((specialty) => specialty.code === code);
    return {
      ...(!isFacility(facilityId) && { facilityId: 'unknown-code' }),
      ...(!ofRoles.every(isFacility) && { roles: 'unknown-code' }),
      ...(!specialtyCodes.every(isSpecialty) && { specialtyCodes: 'unknown-code' }),
    };
  }

  async setActive(tx: Tx, practitionerId: string, active: boolean): Promise<void> {
    await tx.getRepository(PractitionerEntity).update(practitionerId, { active });
  }
}
