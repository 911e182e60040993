export type FacilityKind = 'provincial-hospital' | 'regional-hospital' | 'regional-medical-centre' | 'clinic';

/** Technical level (cấp chuyên môn) since 1 January 2025: ban đầu, cơ bản, chuyên sâu. */
export type TechnicalLevel = 'primary' | 'basic' | 'specialised';

/** A hospital, regional medical centre or clinic (cơ sở khám bệnh, chữa bệnh). */
export interface Facility {
  id: string;
  /** Facility code (mã CSKCB): five digits, leading zeros kept. */
  code: string;
  name: string;
  nameEn: string;
  shortName: string;
  kind: FacilityKind;
  technicalLevel: TechnicalLevel;
  provinceCode: string;
  communeCode: string | null;
  phone: string | null;
  active: boolean;
}
