import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CONSULT_FORMS,
  CONSULT_KINDS,
  INVITEE_STATUSES,
  type ConsultForm,
  type ConsultKind,
  type InviteeStatus,
} from '#contract';
import type { WrittenMinutes } from './minutes-editing.service.js';
import type { MinutesInvitee } from './minutes.js';
import { IsoTime, Prose } from './prose.decorator.js';

const LONG = 20_000;
const LINE = 200;

const UnlessNull = (): PropertyDecorator => ValidateIf((_input, value) => value !== null);

export class InviteeInput implements MinutesInvitee {
  @Prose(LINE) @Length(1, LINE) name: string;
  @Prose(LINE) title: string = '';
  @Prose(LINE) position: string = '';
  @Prose(LINE) facilityName: string = '';
  /** Not of the facility that treats the patient. */
  @IsBoolean() external: boolean = false;
  @IsIn(INVITEE_STATUSES) status: InviteeStatus;
}

export class MinutesAnswerInput {
  /** Of the question. */
  @IsInt() @Min(1) number: number;
  @Prose(LONG) text: string;
}

/** The specialist's part: only the chair changes it. */
export class MinutesOutcomeInput {
  @Prose(LONG) discussion: string;
  @Prose(LONG) diagnosis: string;
  @Prose(LONG) cause: string;
  @Prose(LONG) prognosis: string;
  @Prose(LONG) treatment: string;
  @Prose(LONG) care: string;
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MinutesAnswerInput)
  answers: MinutesAnswerInput[];
  @Prose(LONG) conclusion: string;
  /** ICD-10. */
  @UnlessNull() @IsString() @MaxLength(10) mainCode: string | null;
  @IsArray() @ArrayMaxSize(12) @IsString({ each: true }) @MaxLength(10, { each: true }) secondaryCodes: string[];
}

export class MinutesAiInput {
  @IsBoolean() used: boolean;
  /** What it suggested and what the doctors decided about it. */
  @Prose(LONG) decision: string;
}

export class MinutesTextInput implements WrittenMinutes {
  @Prose(LINE) place: string;
  @IsIn(CONSULT_FORMS) form: ConsultForm;
  @IsIn(CONSULT_KINDS) kind: ConsultKind;
  @Prose(LONG) reason: string;
  @Prose(LINE) treatingDepartment: string;
  @UnlessNull() @IsoTime() treatedFrom: string | null;
  @UnlessNull() @IsoTime() treatedTo: string | null;
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => InviteeInput)
  invitees: InviteeInput[];
  @Prose(LONG) historySummary: string;
  @Prose(LONG) admissionState: string;
  @Prose(LONG) referringDiagnosis: string;
  @Prose(LONG) admissionDiagnosis: string;
  @Prose(LONG) treatingDiagnosis: string;
  @Prose(LONG) course: string;
  @Prose(LONG) results: string;
  @IsObject() @ValidateNested() @Type(() => MinutesOutcomeInput) outcome: MinutesOutcomeInput;
  @IsObject() @ValidateNested() @Type(() => MinutesAiInput) ai: MinutesAiInput;
}

export class MinutesInput {
  /** The version that was read. */
  @IsInt() @Min(1) baseVersion: number;
  @IsObject() @ValidateNested() @Type(() => MinutesTextInput) text: MinutesTextInput;
}

export class SignatureInput {
  @IsString() @Length(1, 200) password: string;
  /** `contentHash` of the version that the signer has read. */
  @Matches(/^[0-9a-f]{64}$/) contentHash: string;
}
