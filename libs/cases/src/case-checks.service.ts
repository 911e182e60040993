import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { MissingField } from '#contract';
import { Directory } from '#directory';
import { Patients } from '#patients';
import { missingIn } from './case-completeness.js';
import type { DraftFields } from './case-draft.js';
import { NoSupportAgreement } from './case.errors.js';
import type { Case } from './case.js';
import { CaseRecordsStore } from './case-records.store.js';
import { CaseStore } from './case.store.js';
import { ReferenceStore } from './reference.store.js';

/** What of a case can only be checked against the database: codes, agreements, what it still lacks. */
@Injectable()
export class CaseChecks {
  constructor(
    private readonly directory: Directory,
    private readonly reference: ReferenceStore,
    private readonly patients: Patients,
    private readonly store: CaseStore,
    private readonly records: CaseRecordsStore,
  ) {}

  /** Which of the changes name something that is not there. */
  async unknownIn(
    actor: Actor,
    changes: Partial<DraftFields>,
    requestingFacilityId: string,
    now: Date,
  ): Promise<Record<string, string>> {
    const problems: Record<string, string> = {};
    const { patientId, diagnosisCode, specialtyCode, consultingFacilityId } = changes;
    if (patientId !== undefined && !(await this.patients.find(actor, patientId)))
      problems.patientId = 'unknown-patient';
    if (diagnosisCode && !(await this.reference.diagnosis(diagnosisCode))) problems.diagnosisCode = 'unknown-code';
    if (specialtyCode && !(await this.reference.specialty(specialtyCode))) problems.specialtyCode = 'unknown-code';
    if (consultingFacilityId) {
      const supporting = await this.directory.consultingFacilities(requestingFacilityId, now);
      if (!supporting.some((facility) => facility.id === consultingFacilityId)) {
        problems.consultingFacilityId = 'no-support-agreement';
      }
    }
    return problems;
  }

  /** Where a case goes: where its doctor wants it, else to the first under an agreement that is valid now. */
  async consultingFacility(kase: Case, now: Date): Promise<string> {
    const supporting = await this.directory.consultingFacilities(kase.requestingFacilityId, now);
    const wanted = kase.consultingFacilityId ?? supporting[0]?.id;
    if (wanted === undefined || !supporting.some((facility) => facility.id === wanted)) throw new NoSupportAgreement();
    return wanted;
  }

  /** What a case lacks before it can be sent. */
  async missing(kase: Case, now: Date): Promise<MissingField[]> {
    const [patient, questions, vitalSets] = await Promise.all([
      this.patients.ofRecord(kase.patientId),
      this.store.questions(kase.id),
      this.records.countVitals(kase.id),
    ]);
    return missingIn(kase, { patient, questions: questions.map((question) => question.text), vitalSets }, now);
  }
}
