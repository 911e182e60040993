/** One message in the thread of a case; it is never changed. */
export interface CaseMessage {
  id: string;
  caseId: string;
  practitionerId: string;
  sentAt: Date;
  text: string;
  /** In which consult it was written, if in one. */
  consultId: string | null;
}
