import type { Consciousness } from '#contract';
import { mergedStays, type Attendance } from './attendance.js';
import type { Participant } from './consult.js';
import type { CodedDiagnosis, MinutesContent, MinutesFacts, MinutesPatient, MinutesPerson } from './minutes.js';
import type { Opinion } from './opinion.js';

/** Everything the first version of the minutes is made from. */
export interface DraftSource {
  kase: DraftCase;
  patient: MinutesPatient;
  facilities: { requesting: DraftFacility; consulting: DraftFacility };
  participants: readonly Participant[];
  /** The participants as the directory knows them. */
  people: readonly DraftPerson[];
  attendances: readonly Attendance[];
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
  baseline: string;
  examination: string;
  results: string;
  tried: string;
  diagnosisCode: string | null;
  diagnosisText: string;
  questions: readonly { id: string; number: number; text: string; answer: string | null }[];
  /** The last that were taken before the end of the consult. */
  vitals: DraftVitals | null;
}

export interface DraftVitals {
  pulse: number | null;
  systolic: number | null;
  diastolic: number | null;
  temperature: number | null;
  respirations: number | null;
  spo2: number | null;
  onOxygen: boolean | null;
  oxygenFlow: number | null;
  consciousness: Consciousness | null;
}

/** The first version of the minutes. Its words are Vietnamese, as the form is, whatever language a screen speaks. */
export function draftMinutes(source: DraftSource): MinutesContent {
  const { kase, opinion, codeNames, facilities } = source;
  const coded = (code: string): CodedDiagnosis => ({ code, name: codeNames.get(code) ?? '' });
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
        ['Tình trạng trước đây: ', kase.baseline],
      ]),
      admissionState: paragraphs([
        ['', kase.examination],
        ['Dấu hiệu sinh tồn: ', kase.vitals ? vitalsLine(kase.vitals) : ''],
      ]),
      referringDiagnosis: '',
      admissionDiagnosis: '',
      treatingDiagnosis: diagnosisLine(kase, codeNames),
      course: kase.tried,
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
  const attended = new Set(stays.map((stay) => stay.practitionerId));
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
    stays: stays.map(({ practitionerId, joinedAt, leftAt, linkQuality }) => ({
      practitionerId,
      joinedAt: joinedAt.toISOString(),
      leftAt: leftAt.toISOString(),
      linkQuality,
    })),
    recordingId: null,
  };
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

const CONSCIOUSNESS_WORDS: Readonly<Record<Consciousness, string>> = {
  A: 'tỉnh',
  C: 'lú lẫn mới xuất hiện',
  V: 'đáp ứng với lời nói',
  P: 'đáp ứng với đau',
  U: 'không đáp ứng',
};

/** Vital signs in one line, as a Vietnamese chart has them; what was not measured is left out. */
export function vitalsLine(vitals: DraftVitals): string {
  const { pulse, systolic, diastolic, temperature, respirations, spo2, onOxygen, oxygenFlow, consciousness } = vitals;
  const oxygen = onOxygen === null ? '' : onOxygen ? ` (thở oxy${flow(oxygenFlow)})` : ' (khí trời)';
  return [
    pulse === null ? '' : `mạch ${pulse} lần/phút`,
    systolic === null ? '' : `huyết áp ${systolic}/${diastolic ?? '?'} mmHg`,
    temperature === null ? '' : `nhiệt độ ${decimal(temperature)} °C`,
    respirations === null ? '' : `nhịp thở ${respirations} lần/phút`,
    spo2 === null ? '' : `SpO2 ${spo2}%${oxygen}`,
    consciousness === null ? '' : `tri giác: ${CONSCIOUSNESS_WORDS[consciousness]}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const flow = (litres: number | null): string => (litres === null ? '' : ` ${decimal(litres)} lít/phút`);

/** A comma for the decimal, as it is written in Vietnam. */
const decimal = (value: number): string => String(value).replace('.', ',');
