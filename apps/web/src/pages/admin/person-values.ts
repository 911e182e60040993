import type { Role } from '#contract';
import type { Person, RoleGrant } from './queries.js';

/** Stands for "in all facilities" where a list needs a value. */
export const EVERYWHERE = 'everywhere';

export interface RoleValues {
  /** For React and the form: rows come and go. */
  key: string;
  role: Role;
  /** A facility's id, or EVERYWHERE. */
  facilityId: string;
}

/** What the form of a person holds. */
export interface PersonValues {
  name: string;
  title: string;
  position: string;
  facilityId: string;
  specialtyCodes: string[];
  phone: string;
  email: string;
  licenceNumber: string;
  licenceScope: string;
  roles: RoleValues[];
  /** Only of a new person. */
  login: string;
  password: string;
}

const roleRow = ({ role, facilityId }: RoleGrant, key: string): RoleValues => ({
  key,
  role,
  facilityId: facilityId ?? EVERYWHERE,
});

export const grantOf = ({ role, facilityId }: Pick<RoleValues, 'role' | 'facilityId'>): RoleGrant => ({
  role,
  facilityId: facilityId === EVERYWHERE ? null : facilityId,
});

export function valuesOf(person: Person | null, facilityId: string): PersonValues {
  return {
    name: person?.name ?? '',
    title: person?.title ?? '',
    position: person?.position ?? '',
    facilityId: person?.facilityId ?? facilityId,
    specialtyCodes: person?.specialtyCodes ?? [],
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    licenceNumber: person?.licenceNumber ?? '',
    licenceScope: person?.licenceScope ?? '',
    roles: person?.roles.map((grant, index) => roleRow(grant, `held-${index}`)) ?? [],
    login: '',
    password: '',
  };
}

/** As the server takes it: what is left empty is not there. */
export const bodyOf = (values: PersonValues) => ({
  facilityId: values.facilityId,
  name: values.name.trim(),
  title: values.title.trim(),
  position: values.position.trim(),
  specialtyCodes: values.specialtyCodes,
  phone: values.phone.replace(/[\s.]/g, '') || null,
  email: values.email.trim() || null,
  licenceNumber: values.licenceNumber.trim() || null,
  licenceScope: values.licenceScope.trim() || null,
  roles: values.roles.map(grantOf),
});
