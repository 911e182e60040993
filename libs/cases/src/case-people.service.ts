import { Injectable } from '@nestjs/common';
import { Directory, FacilityRef, PractitionerRef } from '#directory';

/** Names for ids, looked up once for a whole page. */
export interface Names {
  practitioner(id: string | null): PractitionerRef | null;
  facility(id: string | null): FacilityRef | null;
}

@Injectable()
export class CasePeople {
  constructor(private readonly directory: Directory) {}

  async names(practitionerIds: Iterable<string | null>, facilityIds: Iterable<string | null> = []): Promise<Names> {
    const practitioners = await this.directory.practitioners(known(practitionerIds));
    const homes = [...practitioners.values()].map((practitioner) => practitioner.facilityId);
    const facilities = await this.directory.facilities([...known(facilityIds), ...homes]);
    return {
      practitioner: (id) => {
        const found = id === null ? undefined : practitioners.get(id);
        return found ? PractitionerRef.of(found, facilities.get(found.facilityId)) : null;
      },
      facility: (id) => {
        const found = id === null ? undefined : facilities.get(id);
        return found ? FacilityRef.of(found) : null;
      },
    };
  }
}

const known = (ids: Iterable<string | null>): Set<string> =>
  new Set([...ids].filter((id): id is string => id !== null));
