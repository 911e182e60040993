import type { Attachment } from '#attachments';
import { patientBanner } from '#patients';
import type {
  AttachmentView,
  CaseActionsView,
  CaseView,
  ConsentView,
  DiagnosisView,
  OutcomeView,
  VitalSignsView,
} from './case.dto.js';
import type { CaseSide } from './case-actions.js';
import { missingIn, scoredPatient } from './case-completeness.js';
import type { CaseFolder } from './case-folders.service.js';
import type { Names } from './case-people.service.js';
import type { Case } from './case.js';
import { scoreOf, type VitalSigns } from './vital-signs.js';

/** What of a case's page depends on who looks. */
export interface CaseLooker {
  side: CaseSide;
  can: CaseActionsView;
  unreadMessages: number;
}

/** The page of a case, put together from its folder. */
export function caseView(folder: CaseFolder, names: Names, looker: CaseLooker, now: Date): CaseView {
  const { kase, patient, questions, vitals, attachments, specialty } = folder;
  const requestingFacility = names.facility(kase.requestingFacilityId);
  if (!requestingFacility) throw new Error('a case is asked by a facility that the directory does not know');
  return {
    ...written(kase),
    ...looker,
    patient: patientBanner(patient, now),
    requestingFacility,
    requester: names.practitioner(kase.requestingPractitionerId),
    consultingFacility: names.facility(kase.consultingFacilityId),
    consultant: names.practitioner(kase.consultingPractitionerId),
    specialty,
    diagnosis: diagnosisView(folder),
    consent: consentView(kase, names),
    vitals: vitals.map((each) => vitalsView(each, folder, names)),
    questions: questions.map(({ id, number, text, answer, answeredBy, answeredAt }) => ({
      id,
      number,
      text,
      answer,
      answeredBy: names.practitioner(answeredBy),
      answeredAt,
    })),
    attachments: attachments.map((attachment) => attachmentView(attachment, names)),
    outcome: outcomeView(kase),
    missing:
      kase.state === 'draft'
        ? missingIn(kase, { patient, questions: questions.map((each) => each.text), vitalSets: vitals.length }, now)
        : [],
  };
}

/** Everybody whose name stands on the page. */
export const practitionersIn = ({ kase, questions, vitals, attachments }: CaseFolder): (string | null)[] => [
  kase.requestingPractitionerId,
  kase.consultingPractitionerId,
  kase.consentRecordedBy,
  ...questions.map((question) => question.answeredBy),
  ...vitals.map((each) => each.recordedBy),
  ...attachments.flatMap(peopleOf),
];

export function attachmentView(attachment: Attachment, names: Names): AttachmentView {
  const { id, fileName, mediaType, size, sha256, uploadedBy, uploadedAt, takenFrom, askedBy, drawnOn } = attachment;
  return {
    ...{ id, fileName, mediaType, size, sha256, uploadedAt, takenFrom, drawnOn },
    uploadedBy: names.practitioner(uploadedBy),
    askedBy: names.practitioner(askedBy),
  };
}

export const peopleOf = ({ uploadedBy, askedBy }: Attachment): (string | null)[] => [uploadedBy, askedBy];

/** The part of a case that goes out as it is kept. */
function written(kase: Case) {
  const { id, number, state, version, priority, priorityReason, callBack, place, admittedAt } = kase;
  const { treatingDepartment, situation, background, medication, pregnancy, baseline, examination } = kase;
  const { results, tried, answerNeededBy, createdAt, updatedAt, submittedAt, firstAnswerDueAt } = kase;
  const { fullAdviceDueAt, acceptedAt, answeredAt, closedAt, conclusion, withdrawnReason } = kase;
  return {
    ...{ id, number, state, version, priority, priorityReason, callBack, place, admittedAt },
    ...{ treatingDepartment, situation, background, medication, pregnancy, baseline, examination },
    ...{ results, tried, answerNeededBy, createdAt, updatedAt, submittedAt, firstAnswerDueAt },
    ...{ fullAdviceDueAt, acceptedAt, answeredAt, closedAt, conclusion, withdrawnReason },
  };
}

function diagnosisView({ kase, diagnosis }: CaseFolder): DiagnosisView | null {
  if (!diagnosis && kase.diagnosisText === '') return null;
  const { code = null, nameVi = null, nameEn = null } = diagnosis ?? {};
  return { code, nameVi, nameEn, text: kase.diagnosisText };
}

function consentView(kase: Case, names: Names): ConsentView | null {
  if (kase.consentBasis === null) return null;
  return {
    basis: kase.consentBasis,
    note: kase.consentNote,
    recordedBy: names.practitioner(kase.consentRecordedBy),
    recordedAt: kase.consentRecordedAt,
  };
}

const outcomeView = (kase: Case): OutcomeView | null =>
  kase.outcomeKind === null ? null : { kind: kase.outcomeKind, text: kase.outcome, reportedAt: kase.outcomeReportedAt };

function vitalsView(vitals: VitalSigns, { kase, patient }: CaseFolder, names: Names): VitalSignsView {
  const { caseId: _caseId, recordedBy, ...measured } = vitals;
  return {
    ...measured,
    recordedBy: names.practitioner(recordedBy),
    news2: scoreOf(vitals, scoredPatient(patient, kase, vitals.takenAt)),
  };
}
