import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PHONE, ROLES, type Role, type RoleGrant } from '#contract';
import type { Facility, FacilityKind, TechnicalLevel } from './facility.js';
import type { Practitioner } from './practitioner.js';

/** A facility as others name it. */
export class FacilityRef {
  id: string;
  name: string;
  nameEn: string;
  shortName: string;

  static of(facility: Facility): FacilityRef {
    const { id, name, nameEn, shortName } = facility;
    return { id, name, nameEn, shortName };
  }
}

/** A doctor as others name them, with the number to call. */
export class PractitionerRef {
  id: string;
  name: string;
  title: string;
  position: string;
  phone: string | null;
  facilityId: string;
  facilityName: string;

  static of(practitioner: Practitioner, facility: Facility | undefined): PractitionerRef {
    const { id, name, title, position, phone, facilityId } = practitioner;
    return { id, name, title, position, phone, facilityId, facilityName: facility?.shortName ?? '' };
  }
}

export class FacilityView extends FacilityRef {
  code: string;
  kind: FacilityKind;
  technicalLevel: TechnicalLevel;
  phone: string | null;
  active: boolean;
  /** Specialties in which somebody works there. */
  specialtyCodes: string[];
  staff: number;
}

export class SpecialtyView {
  code: string;
  nameVi: string;
  nameEn: string;
}

/** Where a specialty can be asked under a support agreement. */
export class ConsultingFacilityView extends FacilityRef {
  specialtyCodes: string[];
}

export class StaffView extends PractitionerRef {
  licenceNumber: string | null;
  licenceScope: string | null;
  email: string | null;
  specialtyCodes: string[];
  active: boolean;
}

export class AgreementView {
  id: string;
  number: string;
  requesting: FacilityRef;
  consulting: FacilityRef;
  /** First and last day, YYYY-MM-DD; null without an end. */
  from: string;
  to: string | null;
  rank: number;
  active: boolean;
}

export class RoleGrantInput implements RoleGrant {
  @IsIn(ROLES) role: Role;
  @IsOptional() @IsUUID() facilityId: string | null = null;
}

export class PersonInput {
  @IsUUID() facilityId: string;
  @Length(2, 120) name: string;
  @IsString() @MaxLength(40) title: string = '';
  @IsString() @MaxLength(80) position: string = '';
  @IsOptional() @Matches(PHONE) phone: string | null = null;
  @IsOptional() @IsEmail() @MaxLength(120) email: string | null = null;
  @IsOptional() @IsString() @MaxLength(40) licenceNumber: string | null = null;
  @IsOptional() @IsString() @MaxLength(200) licenceScope: string | null = null;
  @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsString({ each: true }) specialtyCodes: string[] = [];
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((grant: RoleGrantInput | null) => `${grant?.role} ${grant?.facilityId}`)
  @ValidateNested({ each: true })
  @Type(() => RoleGrantInput)
  roles: RoleGrantInput[] = [];
}

export class NewPersonInput extends PersonInput {
  @Matches(/^[a-z0-9][a-z0-9._-]{2,39}$/) login: string;
  @Length(10, 200) password: string;
}

export class PersonPasswordInput {
  @Length(10, 200) password: string;
}

export class PersonActiveInput {
  @IsBoolean() active: boolean;
}

/** One who works somewhere and may sign in. */
export class PersonView extends StaffView {
  accountId: string | null;
  login: string | null;
  disabled: boolean;
  roles: RoleGrantInput[];
}
