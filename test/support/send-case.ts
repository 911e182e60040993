import { newId } from '#platform';
import type { DoctorPage } from './doctor-page.js';

/** A P1 of cardiology, by the API: its page has a story of its own. Returns the id of the case. */
export async function sendCase(clinic: DoctorPage): Promise<string> {
  const id = await draftCase(clinic);
  await clinic.ask('POST', `/cases/${id}/submit`);
  return id;
}

/** The same, complete and not yet submitted. */
export async function draftCase(clinic: DoctorPage): Promise<string> {
  const patientId = newId();
  const id = newId();
  await clinic.ask('POST', '/patients', {
    ...{ id: patientId, name: 'Nguyễn Văn Đức', birthDate: '1961', sex: 1, allergyStatus: 'none-known' },
  });
  await clinic.ask('PUT', `/cases/${id}`, {
    ...{ patientId, specialtyCode: 'cardiology', priority: 1, callBack: '0900000101', consentBasis: 'emergency' },
    ...{ situation: 'Đau ngực trái 2 giờ', diagnosisText: 'Nhồi máu cơ tim cấp' },
    questions: [{ id: newId(), text: 'Có chỉ định tiêu sợi huyết không?' }],
  });
  await clinic.ask('POST', `/cases/${id}/vitals`, {
    ...{ id: newId(), takenAt: new Date().toISOString(), pulse: 96, systolic: 138, diastolic: 82, spo2: 97 },
    ...{ respirations: 18, temperature: 36.8, consciousness: 'A', onOxygen: false },
  });
  return id;
}
