import { Injectable } from '@nestjs/common';
import { PractitionerRef } from './directory.dto.js';
import { FacilityNotFound, PersonNotFound } from './directory.errors.js';
import { DirectoryStore } from './directory.store.js';
import type { Facility } from './facility.js';
import type { Practitioner } from './practitioner.js';

/** Who and what there is in the province; what other libs ask. `get` throws, the plural answers a map. */
@Injectable()
export class Directory {
  constructor(private readonly store: DirectoryStore) {}

  async getFacility(id: string): Promise<Facility> {
    const [facility] = await this.store.facilities([id]);
    if (!facility) throw new FacilityNotFound();
    return facility;
  }

  async facilities(ids: Iterable<string>): Promise<Map<string, Facility>> {
    const found = await this.store.facilities([...new Set(ids)]);
    return new Map(found.map((facility) => [facility.id, facility]));
  }

  async getPractitioner(id: string): Promise<Practitioner> {
    const [practitioner] = await this.store.practitioners({ ids: [id] });
    if (!practitioner) throw new PersonNotFound();
    return practitioner;
  }

  async practitioners(ids: Iterable<string>): Promise<Map<string, Practitioner>> {
    const found = await this.store.practitioners({ ids: [...new Set(ids)] });
    return new Map(found.map((practitioner) => [practitioner.id, practitioner]));
  }

  /** People as others' views name them. */
  async practitionerRefs(ids: Iterable<string>): Promise<Map<string, PractitionerRef>> {
    const people = await this.practitioners(ids);
    const facilities = await this.facilities([...people.values()].map(({ facilityId }) => facilityId));
    return new Map(
      [...people.values()].map((person) => [person.id, PractitionerRef.of(person, facilities.get(person.facilityId))]),
    );
  }

  /** Facilities with an active support agreement for `requestingFacilityId`, the first to ask first. */
  consultingFacilities(requestingFacilityId: string, at: Date): Promise<Facility[]> {
    return this.store.consultingFacilities(requestingFacilityId, at);
  }
}
