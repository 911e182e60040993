import type { Facility } from '#directory';

type DemoFacility = Omit<Facility, 'id' | 'active' | 'provinceCode'> & { key: string };

/**
 * Facilities of Đồng Nai for the demo. The names are real, the codes, numbers and people are not:
 * nobody is reached by calling them.
 */
export const FACILITIES: readonly DemoFacility[] = [
  {
    key: 'dong-nai',
    code: '75901',
    name: 'Bệnh viện Đa khoa Đồng Nai',
    nameEn: 'Dong Nai General Hospital',
    shortName: 'BVĐK Đồng Nai',
    kind: 'provincial-hospital',
    technicalLevel: 'specialised',
    communeCode: '26041',
    phone: '02510000001',
  },
  {
    key: 'thong-nhat',
    code: '75902',
    name: 'Bệnh viện Đa khoa Thống Nhất',
    nameEn: 'Thong Nhat General Hospital',
    shortName: 'BVĐK Thống Nhất',
    kind: 'provincial-hospital',
    technicalLevel: 'specialised',
    communeCode: '26017',
    phone: '02510000002',
  },
  {
    key: 'long-khanh',
    code: '75911',
    name: 'Bệnh viện Đa khoa khu vực Long Khánh',
    nameEn: 'Long Khanh Regional General Hospital',
    shortName: 'BVĐKKV Long Khánh',
    kind: 'regional-hospital',
    technicalLevel: 'basic',
    communeCode: '26080',
    phone: '02510000011',
  },
  {
    key: 'xuan-loc',
    code: '75921',
    name: 'Trung tâm Y tế khu vực Xuân Lộc',
    nameEn: 'Xuan Loc Regional Medical Centre',
    shortName: 'TTYT Xuân Lộc',
    kind: 'regional-medical-centre',
    technicalLevel: 'basic',
    communeCode: '26425',
    phone: '02510000021',
  },
  {
    key: 'cam-my',
    code: '75922',
    name: 'Trung tâm Y tế khu vực Cẩm Mỹ',
    nameEn: 'Cam My Regional Medical Centre',
    shortName: 'TTYT Cẩm Mỹ',
    kind: 'regional-medical-centre',
    technicalLevel: 'basic',
    communeCode: '26341',
    phone: '02510000022',
  },
  {
    key: 'dinh-quan',
    code: '75923',
    name: 'Trung tâm Y tế khu vực Định Quán',
    nameEn: 'Dinh Quan Regional Medical Centre',
    shortName: 'TTYT Định Quán',
    kind: 'regional-medical-centre',
    technicalLevel: 'basic',
    communeCode: '26206',
    phone: '02510000023',
  },
];

/** Who asks whom, in the order of asking; Cẩm Mỹ has no agreement, so that the demo shows what then happens. */
export const AGREEMENTS: readonly { requesting: string; consulting: readonly string[] }[] = [
  { requesting: 'xuan-loc', consulting: ['dong-nai', 'thong-nhat'] },
  { requesting: 'dinh-quan', consulting: ['dong-nai', 'thong-nhat'] },
  { requesting: 'long-khanh', consulting: ['dong-nai', 'thong-nhat'] },
];
