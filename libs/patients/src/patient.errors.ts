import { DomainError } from '#platform';

/** There is no such patient, or none that the asker may know of. */
export class PatientNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'patient.not-found';
}

/** Somebody else saved meanwhile; facts: `version`, the newest. */
export class PatientChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'patient.changed-meanwhile';
}

/** Only the facility that registered a patient changes the details. */
export class PatientNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'patient.not-yours';
}

/** A patient whom the asker can see has this number already; facts: `patientId`. */
export class PatientKnownAlready extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'patient.known-already';
}
