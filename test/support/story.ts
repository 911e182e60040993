import { newId } from '#platform';

/** What the doctors of the story write, request by request: for tests that tell it over HTTP. */
export const aPatientToAdd = (id: string) => ({
  ...{ id, name: 'Nguyễn Văn Đức', birthDate: '1961', sex: 1, allergyStatus: 'none-known' },
});

/** An emergency of cardiology with two questions. */
export const aDraft = (patientId: string) => ({
  ...{ patientId, specialtyCode: 'cardiology', priority: 1, callBack: '0900000101', consentBasis: 'emergency' },
  ...{ situation: 'Đau ngực trái 2 giờ, vã mồ hôi', diagnosisText: 'Nhồi máu cơ tim cấp' },
  questions: [
    { id: newId(), text: 'Có chỉ định tiêu sợi huyết không?' },
    { id: newId(), text: 'Chuyển người bệnh khi nào?' },
  ],
});

export const vitalSigns = (id: string, takenAt: Date) => ({
  ...{ id, takenAt: takenAt.toISOString(), pulse: 96, systolic: 138, diastolic: 82, spo2: 97 },
  ...{ respirations: 18, temperature: 36.8, consciousness: 'A', onOxygen: false },
});

export const anOpinion = (version: number, questionIds: readonly string[], conclusion: string) => ({
  version,
  answers: questionIds.map((questionId) => ({ questionId, text: 'Có, ngay tại chỗ' })),
  conclusion,
  mainCode: 'I21.0',
});

export const OUTCOME = { kind: 'improved', text: 'Hết đau ngực, huyết động ổn định' } as const;
