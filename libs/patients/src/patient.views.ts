import type { PatientBannerView, PatientView } from './patient.dto.js';
import { patientAge, patientWarnings, type Patient } from './patient.js';

/** The banner of a patient, as old as they are now. */
export function patientBanner(patient: Patient, now: Date): PatientBannerView {
  const { id, name, unnamedReason, birthDate, sex, identifiers } = patient;
  const { allergyStatus, allergies, address, communeName } = patient;
  return {
    id,
    name,
    unnamedReason,
    birthDate,
    age: patientAge(patient, now),
    sex,
    identifiers,
    allergyStatus,
    allergies,
    address,
    communeName,
  };
}

export function patientView(patient: Patient, canEdit: boolean, now: Date): PatientView {
  const { estimatedAge, phone, communeCode, facilityId, version, createdAt, updatedAt } = patient;
  return {
    ...patientBanner(patient, now),
    estimatedAge,
    phone,
    communeCode,
    facilityId,
    version,
    createdAt,
    updatedAt,
    warnings: patientWarnings(patient),
    canEdit,
  };
}
