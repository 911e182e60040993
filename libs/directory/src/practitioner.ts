/** A doctor or other licensed person who works at a facility. */
export interface Practitioner {
  id: string;
  facilityId: string;
  /** As written, family-middle-given. */
  name: string;
  /** Academic or professional title: BS.CKI, ThS.BS ... */
  title: string;
  position: string;
  /** Practising licence (giấy phép hành nghề) and its scope. */
  licenceNumber: string | null;
  licenceScope: string | null;
  phone: string | null;
  email: string | null;
  active: boolean;
  specialtyCodes: string[];
}
