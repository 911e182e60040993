import { createHash } from 'node:crypto';
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
import { canonicalJson } from './canonical-json.js';

/**
 * What the minutes say: plain JSON, times as ISO strings, names as they were then, so that a signed version reads the
 * same in ten years. `facts` are what the system knows and nobody edits; `text` is what people write.
 */
export interface MinutesContent {
  /** Grows when the shape changes. */
  layout: 1;
  facts: MinutesFacts;
  text: MinutesText;
}

export interface MinutesFacts {
  caseNumber: string;
  patient: MinutesPatient;
  requestingFacility: MinutesFacility;
  consultingFacility: MinutesFacility;
  requestedBy: string;
  requestedAt: string | null;
  consultedFrom: string;
  consultedTo: string;
  questions: MinutesQuestion[];
  people: MinutesPerson[];
  stays: MinutesStay[];
  /** What was recorded of it; empty when nothing was. */
  recordings: MinutesRecording[];
}

export interface MinutesRecording {
  id: string;
  from: string;
  to: string;
}

export interface MinutesPatient {
  id: string;
  /** As written; null while unknown or unnamed. */
  name: string | null;
  unnamedReason: 'unknown' | 'newborn' | null;
  birthDate: string | null;
  estimatedAge: number | null;
  sex: Sex;
  identifiers: { system: string; value: string }[];
  address: string;
  /** Where the patient lies: ward, room, bed. */
  place: string;
  allergyStatus: AllergyStatus;
  allergies: string | null;
}

export interface MinutesFacility {
  id: string;
  name: string;
}

export interface MinutesQuestion {
  id: string;
  number: number;
  text: string;
}

export interface MinutesPerson {
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

/** Somebody from outside who was let in. */
export interface MinutesGuest {
  name: string;
  organisation: string;
  role: string;
}

/** A connection to the room, from when to when. */
export interface MinutesStay {
  /** A guest's is the id of their invitation. */
  practitionerId: string;
  /** Given for somebody from outside, who is in no directory. */
  guest?: MinutesGuest;
  joinedAt: string;
  leftAt: string;
  linkQuality: LinkQuality | null;
}

export interface MinutesText {
  place: string;
  form: ConsultForm;
  kind: ConsultKind;
  reason: string;
  treatingDepartment: string;
  treatedFrom: string | null;
  treatedTo: string | null;
  /** People who were asked to come and have no part in the room: a relative, a head of department on the phone. */
  invitees: MinutesInvitee[];
  historySummary: string;
  admissionState: string;
  referringDiagnosis: string;
  admissionDiagnosis: string;
  treatingDiagnosis: string;
  course: string;
  results: string;
  outcome: MinutesOutcome;
  ai: { used: boolean; decision: string };
}

export interface MinutesInvitee {
  name: string;
  title: string;
  position: string;
  facilityName: string;
  external: boolean;
  status: InviteeStatus;
}

/** The specialist's part. */
export interface MinutesOutcome {
  discussion: string;
  diagnosis: string;
  cause: string;
  prognosis: string;
  treatment: string;
  care: string;
  /** One for each question, by its number. */
  answers: { number: number; text: string }[];
  conclusion: string;
  mainDiagnosis: CodedDiagnosis | null;
  secondaryDiagnoses: CodedDiagnosis[];
}

export interface CodedDiagnosis {
  code: string;
  name: string;
}

export interface Signature {
  practitionerId: string;
  role: ConsultRole;
  contentHash: string;
  signedAt: Date;
  /** Set when a later version took the place of what was signed. */
  voidedAt: Date | null;
}

/** One version of the minutes; never changed once written. */
export interface MinutesVersion {
  id: string;
  consultId: string;
  version: number;
  content: MinutesContent;
  contentHash: string;
  writtenBy: string;
  writtenAt: Date;
}

/** What a signature binds: SHA-256 over the canonical JSON, in UTF-8, of the whole content. */
export const contentHash = (content: MinutesContent): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');

/** Who has to sign: the chair and the secretary always, a member when he or she was in the room. */
export const signersOf = (facts: Pick<MinutesFacts, 'people'>): MinutesPerson[] =>
  facts.people.filter((person) => person.role !== 'member' || person.attended);

/** Those whose signature on this very content is missing. */
export const missingSigners = (
  version: Pick<MinutesVersion, 'content' | 'contentHash'>,
  signatures: readonly Signature[],
): MinutesPerson[] =>
  signersOf(version.content.facts).filter(
    (signer) =>
      !signatures.some(
        (signature) =>
          signature.practitionerId === signer.practitionerId &&
          signature.contentHash === version.contentHash &&
          signature.voidedAt === null,
      ),
  );

export const minutesState = (
  version: Pick<MinutesVersion, 'content' | 'contentHash'>,
  signatures: readonly Signature[],
): MinutesState => (missingSigners(version, signatures).length === 0 ? 'signed' : 'draft');
