import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { FacilityEntity } from './facility.entity.js';
import type { Facility } from './facility.js';
import { PractitionerEntity, PractitionerSpecialtyEntity } from './practitioner.entity.js';
import type { Practitioner } from './practitioner.js';
import { SpecialtyEntity } from './specialty.entity.js';

/** What can be looked up in the directory; one method is one question. */
@Injectable()
export class DirectoryStore {
  constructor(private readonly database: DataSource) {}

  facilities(ids?: readonly string[]): Promise<Facility[]> {
    return this.database.getRepository(FacilityEntity).find({
      where: ids ? { id: In([...ids]) } : {},
      order: { kind: 'DESC', code: 'ASC' },
    });
  }

  /** Facilities that support this one under an agreement valid on the day, in the order of their rank. */
  async consultingFacilities(requestingFacilityId: string, on: Date): Promise<Facility[]> {
    return this.database
      .getRepository(FacilityEntity)
      .createQueryBuilder('facility')
      .innerJoin(
        'support_agreement',
        'agreement',
        `agreement.consulting_facility_id = facility.id AND agreement.requesting_facility_id = :requestingFacilityId
         AND agreement.valid @> (:on::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
        { requestingFacilityId, on },
      )
      .where('facility.active')
      .orderBy('agreement.rank')
      .addOrderBy('facility.code')
      .getMany();
  }

  async practitioners(where: { ids?: readonly string[]; facilityId?: string }): Promise<Practitioner[]> {
    const people = await this.database.getRepository(PractitionerEntity).find({
      where: {
        ...(where.ids && { id: In([...where.ids]) }),
        ...(where.facilityId !== undefined && { facilityId: where.facilityId }),
      },
    });
    const specialties = await this.database
      .getRepository(PractitionerSpecialtyEntity)
      .findBy({ practitionerId: In(people.map((person) => person.id)) });
    return people.map((person) => ({
      ...person,
      specialtyCodes: specialties
        .filter((specialty) => specialty.practitionerId === person.id)
        .map((specialty) => specialty.specialtyCode),
    }));
  }

  specialties(): Promise<SpecialtyEntity[]> {
    return this.database.getRepository(SpecialtyEntity).find({ order: { position: 'ASC' } });
  }
}
