import { newId } from '#platform';
import type { DoctorPage } from './doctor-page.js';
import { aDraft, aPatientToAdd, vitalSigns } from './story.js';

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
  await clinic.ask('POST', '/patients', aPatientToAdd(patientId));
  await clinic.ask('PUT', `/cases/${id}`, aDraft(patientId));
  await clinic.ask('POST', `/cases/${id}/vitals`, vitalSigns(newId(), new Date()));
  return id;
}
