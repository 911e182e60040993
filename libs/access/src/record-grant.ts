/** What opens a case or a patient to a practitioner whose facility did not ask. */
export interface RecordGrant {
  recordType: 'case' | 'patient';
  recordId: string;
  practitionerId: string;
  reason: 'routed' | 'shared';
  expiresAt?: Date | null;
}
