import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  OUTCOME_KINDS,
  type CaseState,
  type Consciousness,
  type ConsentBasis,
  type MissingField,
  type News2Item,
  type News2Risk,
  type News2Status,
  type OutcomeKind,
  type PictureSource,
  type Pregnancy,
  type Priority,
} from '#contract';
import { FacilityRef, PractitionerRef } from '#directory';
import { PatientBannerView } from '#patients';
import type { CaseAction } from './case-actions.js';
import type { CaseEventType } from './case-event.js';

/** Something that can be read: not only blanks. */
const READABLE = /\S/;

export class WithdrawInput {
  @IsString() @MaxLength(500) @Matches(READABLE) reason: string;
}

export class OutcomeInput {
  @IsIn(OUTCOME_KINDS) kind: OutcomeKind;
  @IsString() @MaxLength(4000) @Matches(READABLE) text: string;
}

export class MessageInput {
  /** Made by the client: sent again, it makes no second message. */
  @IsUUID() id: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) @Matches(READABLE) text: string;
  /** In which consult it is written, if in one. */
  @IsOptional() @IsUUID() consultId?: string | null;
}

export class NamedCodeView {
  code: string;
  nameVi: string;
  nameEn: string;
}

export class DiagnosisView {
  /** Null while it is only in words. */
  code: string | null;
  nameVi: string | null;
  nameEn: string | null;
  text: string;
}

export class ConsentView {
  basis: ConsentBasis;
  note: string;
  recordedBy: PractitionerRef | null;
  recordedAt: Date | null;
}

export class News2PointsView {
  respirations?: number;
  spo2?: number;
  onOxygen?: number;
  systolic?: number;
  pulse?: number;
  consciousness?: number;
  temperature?: number;
}

export class News2View {
  status: News2Status;
  /** Why it does not apply. */
  reason: 'under-16' | 'pregnant' | null;
  missing: News2Item[];
  points: News2PointsView;
  /** Null when incomplete or not applicable, never 0 instead. */
  score: number | null;
  risk: News2Risk | null;
  proposedPriority: 1 | 2 | 3 | null;
}

export class VitalSignsView {
  id: string;
  takenAt: Date;
  recordedBy: PractitionerRef | null;
  pulse: number | null;
  systolic: number | null;
  diastolic: number | null;
  temperature: number | null;
  respirations: number | null;
  spo2: number | null;
  spo2Scale: 1 | 2;
  onOxygen: boolean | null;
  oxygenFlow: number | null;
  consciousness: Consciousness | null;
  weight: number | null;
  height: number | null;
  glucose: number | null;
  /** Unlikely values that were confirmed. */
  confirmed: string[];
  news2: News2View;
}

export class QuestionView {
  id: string;
  number: number;
  text: string;
  answer: string | null;
  answeredBy: PractitionerRef | null;
  answeredAt: Date | null;
}

export class AttachmentView {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  uploadedBy: PractitionerRef | null;
  uploadedAt: Date;
  /** What it is a picture of, when it was taken in a consult. */
  takenFrom: PictureSource | null;
  /** Who asked for the picture, if somebody other than its sender did. */
  askedBy: PractitionerRef | null;
  /** The file on which this one was drawn. */
  drawnOn: string | null;
}

export class OutcomeView {
  kind: OutcomeKind;
  text: string;
  reportedAt: Date | null;
}

export class CaseActionsView implements Record<CaseAction, boolean> {
  edit: boolean;
  submit: boolean;
  withdraw: boolean;
  ringAgain: boolean;
  attach: boolean;
  removeAttachment: boolean;
  addVitals: boolean;
  writeMessage: boolean;
  reportOutcome: boolean;
  close: boolean;
}

/** Everything that the page of a case shows. */
export class CaseView {
  id: string;
  number: string;
  state: CaseState;
  version: number;
  /** How the asker stands to it. */
  side: 'requester' | 'consultant' | 'reader';
  can: CaseActionsView;
  patient: PatientBannerView;

  requestingFacility: FacilityRef;
  requester: PractitionerRef | null;
  consultingFacility: FacilityRef | null;
  consultant: PractitionerRef | null;
  specialty: NamedCodeView | null;
  priority: Priority | null;
  priorityReason: string | null;
  callBack: string | null;
  place: string | null;
  admittedAt: Date | null;
  treatingDepartment: string | null;

  situation: string;
  background: string;
  medication: string;
  pregnancy: Pregnancy | null;
  baseline: string;
  examination: string;
  results: string;
  tried: string;
  answerNeededBy: Date | null;
  diagnosis: DiagnosisView | null;
  consent: ConsentView | null;

  /** Newest first. */
  vitals: VitalSignsView[];
  questions: QuestionView[];
  attachments: AttachmentView[];

  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  firstAnswerDueAt: Date | null;
  fullAdviceDueAt: Date | null;
  acceptedAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  conclusion: string;
  outcome: OutcomeView | null;
  withdrawnReason: string | null;

  /** What a draft lacks before it can be sent; empty once it was. */
  missing: MissingField[];
  unreadMessages: number;
}

export class CaseEventView {
  id: string;
  type: CaseEventType;
  at: Date;
  /** Null when nobody did it. */
  practitioner: PractitionerRef | null;
  facts: Record<string, string | number | null>;
}

export class CaseMessageView {
  id: string;
  author: PractitionerRef | null;
  sentAt: Date;
  text: string;
  consultId: string | null;
  mine: boolean;
}
