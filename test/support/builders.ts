import type { CaseState, Priority } from '#contract';
import { newId } from '#platform';
import type { Case } from '#cases';
import type { Patient } from '#patients';

/** Who and where, as the builders need to know them. */
export interface Doctor {
  id: string;
  accountId: string;
  name: string;
  facilityId: string;
}

/** A time that all built records share, unless a test says otherwise. */
const BUILT_AT = new Date('2026-03-16T01:00:00Z');

/** A patient as a test needs one: `aPatient().called('Trần Văn Bình').at(clinic).build()`. */
export const aPatient = (): PatientBuilder => new PatientBuilder();

export class PatientBuilder {
  private readonly patient: Patient = {
    id: newId(),
    name: 'Nguyễn Thị Hoa',
    unnamedReason: null,
    birthDate: '1961-08-20',
    estimatedAge: null,
    sex: 2,
    phone: null,
    communeCode: null,
    communeName: null,
    address: null,
    allergyStatus: 'none-known',
    allergies: null,
    identifiers: [],
    facilityId: '',
    createdBy: '',
    createdAt: BUILT_AT,
    updatedAt: BUILT_AT,
    version: 1,
  };

  called(name: string): this {
    return this.with({ name });
  }

  registeredBy(doctor: Doctor): this {
    return this.with({ facilityId: doctor.facilityId, createdBy: doctor.accountId });
  }

  with(changes: Partial<Patient>): this {
    Object.assign(this.patient, changes);
    return this;
  }

  build(): Patient {
    return { ...this.patient };
  }
}

/** A complete case as a test needs one: `aCase().from(minh).of(patient).askedOf('cardiology').build()`. */
export const aCase = (): CaseBuilder => new CaseBuilder();

export interface BuiltCase {
  kase: Case;
  questions: { id: string; text: string }[];
}

export class CaseBuilder {
  private questions = ['Có chỉ định tiêu sợi huyết không?'];
  private readonly kase: Case = {
    id: newId(),
    number: `HC-TEST-${newId()}`,
    state: 'draft',
    version: 1,
    patientId: '',
    requestingFacilityId: '',
    requestingPractitionerId: '',
    consultingFacilityId: null,
    consultingPractitionerId: null,
    specialtyCode: 'cardiology',
    priority: 2,
    priorityReason: null,
    callBack: '02513871115',
    place: 'Phòng cấp cứu',
    admittedAt: null,
    treatingDepartment: null,
    situation: 'Đau ngực trái 2 giờ, vã mồ hôi',
    background: 'Tăng huyết áp 10 năm',
    medication: 'Amlodipin 5 mg',
    pregnancy: 'not-applicable',
    baseline: '',
    examination: 'Tim đều, phổi trong',
    results: 'ECG: ST chênh lên V1-V4',
    tried: 'Aspirin 300 mg',
    answerNeededBy: null,
    diagnosisCode: null,
    diagnosisText: 'Nhồi máu cơ tim cấp',
    consentBasis: 'agreed',
    consentNote: '',
    consentRecordedBy: null,
    consentRecordedAt: null,
    createdAt: BUILT_AT,
    updatedAt: BUILT_AT,
    submittedAt: null,
    firstAnswerDueAt: null,
    fullAdviceDueAt: null,
    acceptedAt: null,
    answeredAt: null,
    conclusion: '',
    outcome: '',
    outcomeKind: null,
    outcomeReportedAt: null,
    closedAt: null,
    withdrawnReason: null,
  };

  from(doctor: Doctor): this {
    return this.with({ requestingFacilityId: doctor.facilityId, requestingPractitionerId: doctor.id });
  }

  of(patient: Pick<Patient, 'id'>): this {
    return this.with({ patientId: patient.id });
  }

  askedOf(specialtyCode: string, consultingFacilityId: string | null = null): this {
    return this.with({ specialtyCode, consultingFacilityId });
  }

  urgent(priority: Priority): this {
    return this.with({ priority });
  }

  asking(...questions: string[]): this {
    this.questions = questions;
    return this;
  }

  /** Sent already and got as far as `state`, with clocks that run from `submittedAt`. */
  sent(state: Exclude<CaseState, 'draft'> = 'ringing', submittedAt = BUILT_AT): this {
    const after = (minutes: number): Date => new Date(submittedAt.getTime() + minutes * 60_000);
    return this.with({ state, submittedAt, firstAnswerDueAt: after(10), fullAdviceDueAt: after(60) });
  }

  with(changes: Partial<Case>): this {
    Object.assign(this.kase, changes);
    return this;
  }

  build(): BuiltCase {
    return { kase: { ...this.kase }, questions: this.questions.map((text) => ({ id: newId(), text })) };
  }
}
