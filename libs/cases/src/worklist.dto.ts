import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import {
  CASE_STATES,
  WORKLIST_VIEWS,
  type CaseState,
  type Priority,
  type Sex,
  type UnnamedReason,
  type WorklistView,
} from '#contract';
import { AgeView } from '#patients';

export class WorklistInput {
  /** `mine`: what my facility asks; `queue`: what waits for me; `breached`: overdue; `all`: whatever I see. */
  @IsIn(WORKLIST_VIEWS) view: WorklistView;
  @IsOptional() @IsArray() @ArrayMaxSize(CASE_STATES.length) @IsIn(CASE_STATES, { each: true }) states?: CaseState[];
  /** Words of the patient's name, with or without accents, or of the case's number. */
  @IsOptional() @IsString() @MaxLength(120) text?: string;
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
