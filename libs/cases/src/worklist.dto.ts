import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CASE_STATES,
  PRIORITIES,
  WORKLIST_VIEWS,
  type CaseState,
  type Priority,
  type Sex,
  type UnnamedReason,
  type WorklistView,
} from '#contract';
import { AgeView } from '#patients';
import { dateOf } from './date-input.js';

/** What is known of the cases that are looked for; all of it holds. */
export class CaseSearchInput {
  /** Words, with or without accents, of the patient's name, numbers, diagnosis or text; the last may be a beginning. */
  @IsOptional() @IsString() @MaxLength(120) text?: string;
  /** The beginning of an ICD-10 code. */
  @IsOptional() @Matches(/^[A-Z]\d{0,2}(\.\w{0,4})?$/i) icd10?: string;
  @IsOptional() @IsString() @MaxLength(40) specialtyCode?: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PRIORITIES.length)
  @IsIn(PRIORITIES, { each: true })
  priorities?: Priority[];
  /** A facility that asks or is asked. */
  @IsOptional() @IsUUID() facilityId?: string;
  /** A doctor who asks or is asked. */
  @IsOptional() @IsUUID() practitionerId?: string;
  /** Sent, or begun while it is a draft, on one of so many days up to today. */
  @IsOptional() @IsInt() @Min(1) @Max(3650) days?: number;
  /** Sent, or begun, at this time or later. */
  @IsOptional() @Transform(dateOf) @IsDate() from?: Date;
  /** And before this one. */
  @IsOptional() @Transform(dateOf) @IsDate() to?: Date;
}

/** A way to look at the worklist. */
export class WorklistFilterInput {
  /** `mine`: what my facility asks; `queue`: what waits for me; `breached`: overdue; `all`: whatever I see. */
  @IsIn(WORKLIST_VIEWS) view: WorklistView;
  @IsOptional() @IsArray() @ArrayMaxSize(CASE_STATES.length) @IsIn(CASE_STATES, { each: true }) states?: CaseState[];
  @IsOptional() @ValidateNested() @Type(() => CaseSearchInput) search?: CaseSearchInput;
}

export class WorklistInput extends WorklistFilterInput {
  /** Only cases of this patient. */
  @IsOptional() @IsUUID() patientId?: string;
  /** `nextCursor` of the page before. */
  @IsOptional() @IsString() @MaxLength(100) cursor?: string;
}

export class WorklistPatientView {
  id: string;
  name: string | null;
  unnamedReason: UnnamedReason | null;
  age: AgeView | null;
  /** 1 male, 2 female, 3 undetermined. */
  sex: Sex;
}

export class WorklistRowView {
  id: string;
  number: string;
  state: CaseState;
  priority: Priority | null;
  patient: WorklistPatientView;
  specialtyCode: string | null;
  /** The first question, or the situation while there is none. */
  question: string;
  requestingFacilityName: string;
  consultingFacilityName: string | null;
  consultantName: string | null;
  submittedAt: Date | null;
  firstAnswerDueAt: Date | null;
  fullAdviceDueAt: Date | null;
  updatedAt: Date;
  /** Something happened that the asker has not seen. */
  unread: boolean;
  unreadMessages: number;
}

export class WorklistPageView {
  rows: WorklistRowView[];
  /** Null on the last page. */
  nextCursor: string | null;
}
