import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CONSENT_BASES,
  PREGNANCY,
  PRIORITIES,
  type ConsentBasis,
  type MissingField,
  type Pregnancy,
  type Priority,
} from '#contract';
import { dateOf } from './date-input.js';

const LONG = 4000;
const SHORT = 200;

/** Left out, it stays; it cannot be null. */
const IfGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

export class QuestionInput {
  /** Made by the client. */
  @IsUUID() id: string;
  @IsString() @MaxLength(1000) text: string;
}

/** A draft as far as it is written: what is left out stays, null clears. */
export class CaseDraftInput {
  /** Needed when the case is made. */
  @IfGiven() @IsUUID() patientId?: string;
  /** Where it is asked from; needed by those who work at several facilities, when the case is made. */
  @IsOptional() @IsUUID() requestingFacilityId?: string | null;
  /** Where it is asked; the first of the facility's support agreements without it. */
  @IsOptional() @IsUUID() consultingFacilityId?: string | null;
  @IsOptional() @IsString() @MaxLength(60) specialtyCode?: string | null;
  @IsOptional() @IsIn(PRIORITIES) priority?: Priority | null;
  /** Why another priority than the proposed one. */
  @IsOptional() @IsString() @MaxLength(SHORT) priorityReason?: string | null;
  @IsOptional() @IsString() @MaxLength(40) callBack?: string | null;
  /** Where the patient lies. */
  @IsOptional() @IsString() @MaxLength(SHORT) place?: string | null;
  @IsOptional() @Transform(dateOf) @IsDate() admittedAt?: Date | null;
  @IsOptional() @IsString() @MaxLength(SHORT) treatingDepartment?: string | null;
  @IfGiven() @IsString() @MaxLength(LONG) situation?: string;
  @IfGiven() @IsString() @MaxLength(LONG) background?: string;
  @IfGiven() @IsString() @MaxLength(LONG) medication?: string;
  @IsOptional() @IsIn(PREGNANCY) pregnancy?: Pregnancy | null;
  /** What the patient is like when well. */
  @IfGiven() @IsString() @MaxLength(LONG) baseline?: string;
  @IfGiven() @IsString() @MaxLength(LONG) examination?: string;
  @IfGiven() @IsString() @MaxLength(LONG) results?: string;
  @IfGiven() @IsString() @MaxLength(LONG) tried?: string;
  /** The booked time of a P5. */
  @IsOptional() @Transform(dateOf) @IsDate() answerNeededBy?: Date | null;
  /** ICD-10, from the list. */
  @IsOptional() @IsString() @MaxLength(10) diagnosisCode?: string | null;
  @IfGiven() @IsString() @MaxLength(500) diagnosisText?: string;
  @IsOptional() @IsIn(CONSENT_BASES) consentBasis?: ConsentBasis | null;
  @IfGiven() @IsString() @MaxLength(500) consentNote?: string;
  /** All questions in their order; empty ones are left out. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  questions?: QuestionInput[];
}

/** That a draft was saved, and what it still lacks. */
export class DraftSavedView {
  id: string;
  number: string;
  version: number;
  savedAt: Date;
  missing: MissingField[];
}
