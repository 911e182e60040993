import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  ALLERGY_STATUSES,
  IDENTIFIER_MAX_LENGTH,
  IDENTIFIER_SYSTEMS,
  UNNAMED_REASONS,
  type AllergyStatus,
  type IdentifierSystem,
  type Sex,
  type UnnamedReason,
} from '#contract';
import type { PatientDetails, PatientIdentifier } from './patient.js';

class IdentifierInput implements PatientIdentifier {
  @IsIn(IDENTIFIER_SYSTEMS) system: IdentifierSystem;
  /** Insurance cards may be several, joined by `;`. */
  @IsString() @MaxLength(4 * IDENTIFIER_MAX_LENGTH) value: string;
  /** Facility code of a hospital number, country of a passport. */
  @IsString() @MaxLength(60) issuer: string = '';
}

const IfGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

/** What may be known of a patient. */
class PatientFieldsInput implements Partial<PatientDetails> {
  /** As written, family-middle-given; null while unknown or unnamed. */
  @IsOptional() @IsString() @MaxLength(120) name?: string | null;
  /** Why there is no name. */
  @IsOptional() @IsIn(UNNAMED_REASONS) unnamedReason?: UnnamedReason | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  @IsOptional() @IsString() @MaxLength(10) birthDate?: string | null;
  /** In years, when no birth date is known. */
  @IsOptional() @IsInt() @Min(0) @Max(130) estimatedAge?: number | null;
  @IsOptional() @IsString() @MaxLength(20) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(5) communeCode?: string | null;
  @IsOptional() @IsString() @MaxLength(200) address?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) allergies?: string | null;
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => IdentifierInput)
  identifiers?: IdentifierInput[];
}

/** Changes of a patient: null where something is not known, left out where it stays as it is. */
export class PatientChangesInput extends PatientFieldsInput {
  /** 1 male, 2 female, 3 undetermined. */
  @IfGiven() @IsIn([1, 2, 3]) sex?: Sex;
  @IfGiven() @IsIn(ALLERGY_STATUSES) allergyStatus?: AllergyStatus;
}

export class NewPatientInput extends PatientFieldsInput {
  /** Made by the client: sent again, it makes no second patient. */
  @IsUUID() id: string;
  /** Where the patient is registered; needed by those who work at several facilities. */
  @IsOptional() @IsUUID() facilityId?: string | null;
  /** 1 male, 2 female, 3 undetermined. */
  @IsIn([1, 2, 3]) sex: Sex;
  /** Never left blank: none known, not asked, or recorded with a text. */
  @IsIn(ALLERGY_STATUSES) allergyStatus: AllergyStatus;
}

export class PatientSearchInput {
  /** A name, with or without accents, or a whole number; empty for the latest. */
  @IsString() @MaxLength(120) text: string = '';
}

export class AgeView {
  value: number;
  unit: 'year' | 'month' | 'day';
  approximate: boolean;
}

export class IdentifierView {
  system: IdentifierSystem;
  value: string;
  issuer: string;
}

/** What stands above everything that is shown of a patient. */
export class PatientBannerView {
  id: string;
  name: string | null;
  unnamedReason: UnnamedReason | null;
  birthDate: string | null;
  age: AgeView | null;
  /** 1 male, 2 female, 3 undetermined. */
  sex: Sex;
  identifiers: IdentifierView[];
  allergyStatus: AllergyStatus;
  allergies: string | null;
  address: string | null;
  communeName: string | null;
}

export class PatientView extends PatientBannerView {
  estimatedAge: number | null;
  phone: string | null;
  communeCode: string | null;
  facilityId: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** `sex-differs`, `birth-year-differs`: the personal id says otherwise. */
  warnings: ('sex-differs' | 'birth-year-differs')[];
  /** Whether the asker may change the details. */
  canEdit: boolean;
}
