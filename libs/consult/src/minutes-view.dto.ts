import type {
  AllergyStatus,
  ConsultForm,
  ConsultKind,
  ConsultRole,
  InviteeStatus,
  LinkQuality,
  MinutesState,
  Sex,
} from '#contract';
import type {
  CodedDiagnosis,
  MinutesContent,
  MinutesFacility,
  MinutesFacts,
  MinutesInvitee,
  MinutesOutcome,
  MinutesPatient,
  MinutesPerson,
  MinutesQuestion,
  MinutesRecording,
  MinutesGuest,
  MinutesStay,
  MinutesText,
} from './minutes.js';

class MinutesIdentifierView {
  system: string;
  value: string;
}

export class MinutesPatientView implements MinutesPatient {
  id: string;
  name: string | null;
  unnamedReason: 'unknown' | 'newborn' | null;
  birthDate: string | null;
  estimatedAge: number | null;
  sex: Sex;
  identifiers: MinutesIdentifierView[];
  address: string;
  place: string;
  allergyStatus: AllergyStatus;
  allergies: string | null;
}

export class MinutesFacilityView implements MinutesFacility {
  id: string;
  name: string;
}

export class MinutesQuestionView implements MinutesQuestion {
  id: string;
  number: number;
  text: string;
}

export class MinutesPersonView implements MinutesPerson {
  practitionerId: string;
  role: ConsultRole;
  name: string;
  title: string;
  position: string;
  facilityId: string;
  facilityName: string;
  /** Not of the facility that treats the patient. */
  external: boolean;
  attended: boolean;
}

export class MinutesGuestView implements MinutesGuest {
  name: string;
  organisation: string;
  role: string;
}

export class MinutesStayView implements MinutesStay {
  /** A guest's is the id of their invitation. */
  practitionerId: string;
  /** Given for somebody from outside. */
  guest?: MinutesGuestView;
  joinedAt: string;
  leftAt: string;
  /** The worst that was measured; null when nothing was. */
  linkQuality: LinkQuality | null;
}

export class MinutesRecordingView implements MinutesRecording {
  id: string;
  from: string;
  to: string;
}

/** What the system knows; nobody edits it. */
export class MinutesFactsView implements MinutesFacts {
  caseNumber: string;
  patient: MinutesPatientView;
  requestingFacility: MinutesFacilityView;
  consultingFacility: MinutesFacilityView;
  requestedBy: string;
  requestedAt: string | null;
  consultedFrom: string;
  consultedTo: string;
  questions: MinutesQuestionView[];
  people: MinutesPersonView[];
  stays: MinutesStayView[];
  recordings: MinutesRecordingView[];
}

export class MinutesInviteeView implements MinutesInvitee {
  name: string;
  title: string;
  position: string;
  facilityName: string;
  external: boolean;
  status: InviteeStatus;
}

export class CodedDiagnosisView implements CodedDiagnosis {
  code: string;
  name: string;
}

class MinutesAnswerView {
  number: number;
  text: string;
}

export class MinutesOutcomeView implements MinutesOutcome {
  discussion: string;
  diagnosis: string;
  cause: string;
  prognosis: string;
  treatment: string;
  care: string;
  answers: MinutesAnswerView[];
  conclusion: string;
  mainDiagnosis: CodedDiagnosisView | null;
  secondaryDiagnoses: CodedDiagnosisView[];
}

class MinutesAiView {
  used: boolean;
  decision: string;
}

/** What people write. */
export class MinutesTextView implements MinutesText {
  place: string;
  form: ConsultForm;
  kind: ConsultKind;
  reason: string;
  treatingDepartment: string;
  treatedFrom: string | null;
  treatedTo: string | null;
  invitees: MinutesInviteeView[];
  historySummary: string;
  admissionState: string;
  referringDiagnosis: string;
  admissionDiagnosis: string;
  treatingDiagnosis: string;
  course: string;
  results: string;
  outcome: MinutesOutcomeView;
  ai: MinutesAiView;
}

export class MinutesContentView implements MinutesContent {
  layout: 1;
  facts: MinutesFactsView;
  text: MinutesTextView;
}

export class MinutesSignatureView {
  practitionerId: string;
  name: string;
  role: ConsultRole;
  contentHash: string;
  signedAt: Date;
  /** Set when a later version took the place of what was signed. */
  voidedAt: Date | null;
}

export class MinutesSignerView {
  practitionerId: string;
  name: string;
  role: ConsultRole;
}

export class MinutesVersionLineView {
  version: number;
  writtenByName: string;
  writtenAt: Date;
  signatures: number;
}

export class MinutesChangeView {
  /** Dotted path in the text: `outcome.answers.0.text`. */
  path: string;
  before: string | null;
  after: string | null;
}

export class MinutesCanView {
  edit: boolean;
  /** The specialist's own part. */
  editOutcome: boolean;
  sign: boolean;
}

/** One version of the minutes. */
export class MinutesView {
  consultId: string;
  caseId: string;
  version: number;
  /** Signed when everybody who has to has signed this version. */
  state: MinutesState;
  content: MinutesContentView;
  /** SHA-256 over the canonical JSON (RFC 8785) of `content`: what a signature binds. */
  contentHash: string;
  writtenByName: string;
  writtenAt: Date;
  signatures: MinutesSignatureView[];
  /** Who must still sign. */
  missingSigners: MinutesSignerView[];
  /** Newest first. */
  versions: MinutesVersionLineView[];
  /** What this version changed in the one before it. */
  changes: MinutesChangeView[];
  /** What keeps it from being signed, by field of the text. */
  problems: Record<string, string>;
  can: MinutesCanView;
}
