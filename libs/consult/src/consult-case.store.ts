import type { Audience, Tx } from '#database';
import type { DraftCase, DraftFacility, DraftPerson } from './minutes-draft.js';
import type { MinutesVitals } from './vitals-words.js';

/** What a consult reads of its case beyond what everybody may ask the cases for. */
export interface ConsultCase extends DraftCase {
  id: string;
  patientId: string;
  place: string | null;
  requestingFacilityId: string;
  consultingFacilityId: string;
}

export interface ConsultQuestion {
  id: string;
  number: number;
  text: string;
  answer: string | null;
}

export const consultCaseStore = {
  questions: (tx: Tx, caseId: string): Promise<ConsultQuestion[]> =>
    tx.query('SELECT id, number, text, answer FROM case_question WHERE case_id = $1 ORDER BY number', [caseId]),

  async get(tx: Tx, caseId: string): Promise<ConsultCase> {
    const [kase] = await tx.query<Omit<ConsultCase, 'questions' | 'vitals'>[]>(
      `SELECT id, number, patient_id AS "patientId", place, requesting_facility_id AS "requestingFacilityId",
              consulting_facility_id AS "consultingFacilityId",
              requesting_practitioner_id AS "requestingPractitionerId", submitted_at AS "submittedAt",
              admitted_at AS "admittedAt", treating_department AS "treatingDepartment", situation, background,
              medication, pregnancy, baseline, examination, results, tried, diagnosis_code AS "diagnosisCode",
              diagnosis_text AS "diagnosisText"
       FROM medical_case WHERE id = $1 AND consulting_facility_id IS NOT NULL`,
      [caseId],
    );
    if (!kase) throw new Error(`case ${caseId} has a consult and no consulting facility`);
    const vitals = await tx.query<MinutesVitals[]>(
      `SELECT pulse, systolic, diastolic, temperature::float8 AS temperature, respirations, spo2,
              on_oxygen AS "onOxygen", oxygen_flow::float8 AS "oxygenFlow", consciousness,
              glucose::float8 AS glucose, weight::float8 AS weight, height::float8 AS height
       FROM vital_signs WHERE case_id = $1 ORDER BY taken_at, id`,
      [caseId],
    );
    const firstAndLast = vitals.filter((_set, index) => index === 0 || index === vitals.length - 1);
    return { ...kase, questions: await consultCaseStore.questions(tx, caseId), vitals: firstAndLast };
  },

  async facility(tx: Tx, id: string): Promise<DraftFacility> {
    const [facility] = await tx.query<DraftFacility[]>(
      'SELECT id, name, short_name AS "shortName" FROM facility WHERE id = $1',
      [id],
    );
    if (!facility) throw new Error(`facility ${id} is not in the directory`);
    return facility;
  },

  /** Who takes part in a consult, as the directory has them now. */
  people: (tx: Tx, consultId: string): Promise<DraftPerson[]> =>
    tx.query(
      `SELECT practitioner.id, practitioner.name, practitioner.title, practitioner.position,
              facility.id AS "facilityId", facility.name AS "facilityName"
       FROM consult_participant participant
       JOIN practitioner ON practitioner.id = participant.practitioner_id
       JOIN facility ON facility.id = practitioner.facility_id
       WHERE participant.consult_id = $1`,
      [consultId],
    ),

  /** Both facilities, and whoever takes part from elsewhere. */
  async audience(tx: Tx, consultId: string): Promise<Audience> {
    const [audience] = await tx.query<{ facilities: string[]; practitioners: string[] }[]>(
      `SELECT array_remove(ARRAY[kase.requesting_facility_id, kase.consulting_facility_id], NULL) AS facilities,
              ARRAY(SELECT practitioner_id FROM consult_participant WHERE consult_id = consult.id) AS practitioners
       FROM consult JOIN medical_case kase ON kase.id = consult.case_id WHERE consult.id = $1`,
      [consultId],
    );
    return audience ?? {};
  },

  /** Names of those codes that there are. */
  async codeNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ code: string; name: string }[]>(
      'SELECT code, name_vi AS name FROM icd10 WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row.name]));
  },
};
