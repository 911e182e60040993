import { Injectable } from '@nestjs/common';
import { Attachments, type Attachment } from '#attachments';
import { Patients, type Patient } from '#patients';
import type { Case } from './case.js';
import type { CaseQuestion } from './case-questions.js';
import { CaseRecordsStore } from './case-records.store.js';
import { CaseStore } from './case.store.js';
import { ReferenceStore, type NamedCode } from './reference.store.js';
import type { VitalSigns } from './vital-signs.js';

/** All that is kept of a case. */
export interface CaseFolder {
  kase: Case;
  patient: Patient;
  questions: CaseQuestion[];
  /** Newest first. */
  vitals: VitalSigns[];
  attachments: Attachment[];
  specialty: NamedCode | null;
  diagnosis: NamedCode | null;
}

@Injectable()
export class CaseFolders {
  constructor(
    private readonly patients: Patients,
    private readonly store: CaseStore,
    private readonly records: CaseRecordsStore,
    private readonly attachments: Attachments,
    private readonly reference: ReferenceStore,
  ) {}

  /** Everything on a case that the caller has shown to be visible, side by side. */
  async open(kase: Case): Promise<CaseFolder> {
    const [patient, questions, vitals, attachments, specialty, diagnosis] = await Promise.all([
      this.patients.ofRecord(kase.patientId),
      this.store.questions(kase.id),
      this.records.vitals(kase.id),
      this.attachments.ofCase(kase.id),
      kase.specialtyCode === null ? null : this.reference.specialty(kase.specialtyCode),
      kase.diagnosisCode === null ? null : this.reference.diagnosis(kase.diagnosisCode),
    ]);
    return { kase, patient, questions, vitals, attachments, specialty, diagnosis };
  }
}
