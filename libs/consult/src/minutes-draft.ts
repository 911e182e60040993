import type { Pregnancy } from '#contract';
import { mergedStays, type Attendance } from './attendance.js';
import type { Participant } from './consult.js';
import type {
  CodedDiagnosis,
  MinutesContent,
  MinutesFacts,
  MinutesGuest,
  MinutesPatient,
  MinutesPerson,
} from './minutes.js';
import type { Opinion } from './opinion.js';
import type { RecordedTime } from './recording.js';
import { vitalsLine, type MinutesVitals } from './vitals-words.js';

/** Everything the first version of the minutes is made from. */
export interface DraftSource {
  kase: DraftCase;
  patient: MinutesPatient;
  facilities: { requesting: DraftFacility; consulting: DraftFacility };
  participants: readonly Participant[];
  /** The participants as the directory knows them. */
  people: readonly DraftPerson[];
  attendances: readonly Attendance[];
  guests: readonly (MinutesGuest & { id: string })[];
  recordings: readonly RecordedTime[];
  opinion: Opinion;
  /** Names of the ICD-10 codes that the case and the opinion use. */
  codeNames: ReadonlyMap<string, string>;
  /** When both sides were in; the acceptance where that never came to be. */
  consultedFrom: Date;
  endedAt: Date;
}

export interface DraftFacility {
  id: string;
  name: string;
  shortName: string;
}

export interface DraftPerson {
  id: string;
  name: string;
  title: string;
  position: string;
  facilityId: string;
  facilityName: string;
}

export interface DraftCase {
  number: string;
  requestingPractitionerId: string;
  submittedAt: Date | null;
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
  diagnosisCode: string | null;
  diagnosisText: string;
  questions: readonly { id: string; number: number; text: string; answer: string | null }[];
  /** The first set that was taken, and the last one if there are several. */
  vitals: readonly MinutesVitals[];
}

/** The first version of the minutes. Its words are Vietnamese, as the form is, whatever language a screen speaks. */
export function draftMinutes(source: DraftSource): MinutesContent {
  const { kase, opinion, codeNames, facilities } = source;
  const coded = (code: string): CodedDiagnosis => ({ code, name: codeNames.get(code) ?? '' });
  const [first, last] = kase.vitals.map(vitalsLine);
  return {
    layout: 1,
    facts: factsOf(source),
    text: {
      place: [facilities.consulting.shortName, facilities.requesting.shortName].join(' – '),
      form: 'remote',
      kind: 'consult',
      reason: kase.situation,
      treatingDepartment: kase.treatingDepartment ?? '',
      treatedFrom: kase.admittedAt?.toISOString() ?? null,
      treatedTo: null,
      invitees: [],
      historySummary: paragraphs([
        ['', kase.background],
        ['Thuốc đang dùng: ', kase.medication],
        ['Thai kỳ: ', PREGNANCY_WORDS[kase.pregnancy ?? 'not-applicable']],
        ['Tình trạng trước đây: ', kase.baseline],
      ]),
      admissionState: paragraphs([
        ['', kase.examination],
        ['Dấu hiệu sinh tồn: ', first ?? ''],
      ]),
      referringDiagnosis: '',
      admissionDiagnosis: '',
      treatingDiagnosis: diagnosisLine(kase, codeNames),
      course: paragraphs([
        ['', kase.tried],
        ['Dấu hiệu sinh tồn gần nhất: ', last ?? ''],
      ]),
      results: kase.results,
      outcome: {
        discussion: opinion.discussion,
        diagnosis: opinion.diagnosis,
        cause: opinion.cause,
        prognosis: opinion.prognosis,
        treatment: opinion.treatment,
        care: opinion.care,
        answers: kase.questions.map(({ number, answer }) => ({ number, text: answer ?? '' })),
        conclusion: opinion.conclusion,
        mainDiagnosis: opinion.mainCode === null ? null : coded(opinion.mainCode),
        secondaryDiagnoses: opinion.secondaryCodes.map(coded),
      },
      ai: { used: false, decision: '' },
    },
  };
}

function factsOf(source: DraftSource): MinutesFacts {
  const { kase, facilities } = source;
  const stays = mergedStays(source.attendances, source.endedAt);
  const attended = new Set(stays.map((stay) => stay.personId));
  const people = source.participants.map((participant) =>
    personOf(participant, source.people, facilities.requesting.id, attended),
  );
  return {
    caseNumber: kase.number,
    patient: source.patient,
    requestingFacility: { id: facilities.requesting.id, name: facilities.requesting.name },
    consultingFacility: { id: facilities.consulting.id, name: facilities.consulting.name },
    requestedBy: people.find((person) => person.practitionerId === kase.requestingPractitionerId)?.name ?? '',
    requestedAt: kase.submittedAt?.toISOString() ?? null,
    consultedFrom: source.consultedFrom.toISOString(),
    consultedTo: source.endedAt.toISOString(),
    questions: kase.questions.map(({ id, number, text }) => ({ id, number, text })),
    people: people.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)),
    stays: stays.map(({ personId, joinedAt, leftAt, linkQuality }) => ({
      practitionerId: personId,
      ...guestOf(source.guests, personId),
      joinedAt: joinedAt.toISOString(),
      leftAt: leftAt.toISOString(),
      linkQuality,
    })),
    recordings: source.recordings.map(({ id, from, to }) => ({ id, from: from.toISOString(), to: to.toISOString() })),
  };
}

function guestOf(guests: DraftSource['guests'], personId: string): { guest?: MinutesGuest } {
  const found = guests.find(({ id }) => id === personId);
  if (!found) return {};
  const { name, organisation, role } = found;
  return { guest: { name, organisation, role } };
}

const ORDER: readonly MinutesPerson['role'][] = ['chair', 'secretary', 'member'];

function personOf(
  { practitionerId, role }: Participant,
  known: readonly DraftPerson[],
  treatingFacilityId: string,
  attended: ReadonlySet<string>,
): MinutesPerson {
  const person = known.find((each) => each.id === practitionerId);
  if (!person) throw new Error('a participant of the consult is not in the directory');
  const { name, title, position, facilityId, facilityName } = person;
  const external = facilityId !== treatingFacilityId;
  return {
    practitionerId,
    role,
    name,
    title,
    position,
    facilityId,
    facilityName,
    external,
    attended: attended.has(practitionerId),
  };
}

/** The parts that say something, each with its label, a line each. */
const paragraphs = (parts: readonly (readonly [label: string, text: string])[]): string =>
  parts
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => label + text.trim())
    .join('\n');

function diagnosisLine({ diagnosisCode, diagnosisText }: DraftCase, codeNames: ReadonlyMap<string, string>): string {
  if (diagnosisCode === null) return diagnosisText;
  const words = diagnosisText.trim() || (codeNames.get(diagnosisCode) ?? '');
  return words === '' ? diagnosisCode : `${words} (${diagnosisCode})`;
}

/** Said where it matters: a pregnancy that is or may be. */
const PREGNANCY_WORDS: Readonly<Record<Pregnancy, string>> = {
  yes: 'có thai',
  possible: 'có thể có thai',
  no: '',
  'not-applicable': '',
};
