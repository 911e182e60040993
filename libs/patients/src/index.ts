export { patientAge, type Patient, type PatientDetails, type PatientIdentifier } from './patient.js';
export { AgeView, PatientBannerView } from './patient.dto.js';
export { patientBanner } from './patient.views.js';
export { PatientsHttpModule, PatientsModule } from './patients.module.js';
export { Patients } from './patients.service.js';
