import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ConsultRole, ConsultState } from '#contract';
import { PractitionerRef } from '#directory';
import { ReachView } from '#paging';
import { PatientBannerView } from '#patients';
import type { Opinion } from './opinion.js';
import { Prose } from './prose.decorator.js';

/** Longer than anything that is read in a consult, short enough to be no attack. */
const LONG = 20_000;

export class AcceptedView {
  consultId: string;
}

/** The consult of a case, for the way into its room and to its minutes. */
export class CaseConsultView {
  /** Null until a doctor has taken the case. */
  consultId: string | null;
  state: ConsultState | null;
}

export class AnswerInput {
  @IsUUID() questionId: string;
  /** Empty takes the answer back. */
  @Prose(LONG) text: string;
}

/** What the specialist has written so far, all of it. */
export class OpinionInput implements Opinion {
  /** The version that was read; the answer names the next. */
  @IsInt() @Min(1) version: number;
  /** Questions that are left out keep their answers. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[] = [];
  @Prose(LONG) discussion: string = '';
  @Prose(LONG) diagnosis: string = '';
  @Prose(LONG) cause: string = '';
  @Prose(LONG) prognosis: string = '';
  @Prose(LONG) treatment: string = '';
  @Prose(LONG) care: string = '';
  @Prose(LONG) conclusion: string = '';
  /** ICD-10. */
  @ValidateIf((_input, value) => value !== null) @IsString() @MaxLength(10) mainCode: string | null = null;
  @IsArray() @ArrayMaxSize(12) @IsString({ each: true }) @MaxLength(10, { each: true }) secondaryCodes: string[] = [];
}

export class OpinionSavedView {
  version: number;
}

export class OpinionView implements Opinion {
  discussion: string;
  diagnosis: string;
  cause: string;
  prognosis: string;
  treatment: string;
  care: string;
  conclusion: string;
  mainCode: string | null;
  secondaryCodes: string[];
  /** Names of the codes, as far as the list knows them. */
  codeNames: Record<string, string>;
}

export class ConsultParticipantView extends PractitionerRef {
  role: ConsultRole;
  /** In the room now. */
  present: boolean;
  attended: boolean;
  /** Whether they could be called now; somebody in this room is in a consult. */
  reach: ReachView;
}

export class ConsultQuestionView {
  id: string;
  number: number;
  text: string;
  answer: string | null;
}

/** What the asker may do now. */
export class ConsultCanView {
  enter: boolean;
  writeOpinion: boolean;
  end: boolean;
  readMinutes: boolean;
  editMinutes: boolean;
}

/** Everything that the page of the room shows besides pictures and sound. */
export class ConsultView {
  id: string;
  caseId: string;
  caseNumber: string;
  state: ConsultState;
  createdAt: Date;
  openedAt: Date | null;
  endedAt: Date | null;
  patient: PatientBannerView;
  /** The asker's part; null for one who may see the case and has not come in. */
  myRole: ConsultRole | null;
  participants: ConsultParticipantView[];
  questions: ConsultQuestionView[];
  opinion: OpinionView;
  /** Of the opinion: to be sent with the next save. */
  version: number;
  /** What still keeps it from ending: `answers.2`, `conclusion`. */
  missing: string[];
  can: ConsultCanView;
}
