import type { Role } from '#contract';

interface DemoPerson {
  login: string;
  /** Null for those who administer the province and are no doctors. */
  facility: string | null;
  name: string;
  title: string;
  position: string;
  phone: string | null;
  licence: string | null;
  specialties: readonly string[];
  roles: readonly Role[];
  /** Stands in the box of the sign-in page. */
  shown: boolean;
}

/** Invented people. The first of each kind are offered on the sign-in page. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    login: 'bs.hanh',
    facility: 'xuan-loc',
    name: 'Nguyễn Thị Mỹ Hạnh',
    title: 'BS.',
    position: 'Bác sĩ điều trị, Khoa Cấp cứu',
    phone: '0900000101',
    licence: '000101/ĐN-GPHN',
    specialties: ['emergency'],
    roles: ['clinician'],
    shown: true,
  },
  {
    login: 'bs.dung',
    facility: 'xuan-loc',
    name: 'Trần Quốc Dũng',
    title: 'BS.CKI.',
    position: 'Trưởng khoa Nội',
    phone: '0900000102',
    licence: '000102/ĐN-GPHN',
    specialties: ['internal-medicine'],
    roles: ['clinician', 'facility-admin'],
    shown: false,
  },
  {
    login: 'bs.khoa',
    facility: 'dong-nai',
    name: 'Lê Đăng Khoa',
    title: 'BS.CKII.',
    position: 'Phó khoa Tim mạch',
    phone: '0900000201',
    licence: '000201/ĐN-GPHN',
    specialties: ['cardiology'],
    roles: ['specialist', 'clinician'],
    shown: true,
  },
  {
    login: 'bs.an',
    facility: 'dong-nai',
    name: 'Phạm Thúy An',
    title: 'ThS.BS.',
    position: 'Bác sĩ Khoa Tim mạch',
    phone: '0900000202',
    licence: '000202/ĐN-GPHN',
    specialties: ['cardiology'],
    roles: ['specialist', 'clinician'],
    shown: true,
  },
  {
    login: 'bs.duc',
    facility: 'dong-nai',
    name: 'Võ Minh Đức',
    title: 'BS.CKII.',
    position: 'Trưởng khoa Tim mạch',
    phone: '0900000203',
    licence: '000203/ĐN-GPHN',
    specialties: ['cardiology'],
    roles: ['specialist', 'clinician'],
    shown: false,
  },
  {
    login: 'bs.binh',
    facility: 'dong-nai',
    name: 'Đỗ Thanh Bình',
    title: 'TS.BS.',
    position: 'Phó giám đốc',
    phone: '0900000204',
    licence: '000204/ĐN-GPHN',
    specialties: ['emergency'],
    roles: ['specialist', 'clinician'],
    shown: false,
  },
  {
    login: 'bs.nga',
    facility: 'dong-nai',
    name: 'Huỳnh Thị Nga',
    title: 'BS.CKI.',
    position: 'Bác sĩ Khoa Thần kinh',
    phone: '0900000205',
    licence: '000205/ĐN-GPHN',
    specialties: ['neurology', 'stroke'],
    roles: ['specialist', 'clinician'],
    shown: false,
  },
  {
    login: 'bs.long',
    facility: 'thong-nhat',
    name: 'Bùi Hoàng Long',
    title: 'BS.CKII.',
    position: 'Trưởng khoa Tim mạch',
    phone: '0900000301',
    licence: '000301/ĐN-GPHN',
    specialties: ['cardiology'],
    roles: ['specialist', 'clinician'],
    shown: false,
  },
  {
    login: 'bs.yen',
    facility: 'dinh-quan',
    name: 'Ngô Hải Yến',
    title: 'BS.',
    position: 'Bác sĩ điều trị',
    phone: '0900000401',
    licence: '000401/ĐN-GPHN',
    specialties: ['internal-medicine'],
    roles: ['clinician'],
    shown: false,
  },
  {
    login: 'bs.tam',
    facility: 'cam-my',
    name: 'Đinh Thị Tâm',
    title: 'BS.',
    position: 'Bác sĩ điều trị',
    phone: '0900000501',
    licence: '000501/ĐN-GPHN',
    specialties: ['internal-medicine'],
    roles: ['clinician'],
    shown: false,
  },
  {
    login: 'lich.truc',
    facility: 'dong-nai',
    name: 'Mai Thu Phương',
    title: 'CN.',
    position: 'Phòng Kế hoạch tổng hợp',
    phone: '0900000601',
    licence: null,
    specialties: [],
    roles: ['rota-admin', 'facility-admin'],
    shown: true,
  },
  {
    login: 'quan.tri',
    facility: null,
    name: 'Quản trị hệ thống',
    title: '',
    position: '',
    phone: null,
    licence: null,
    specialties: [],
    roles: ['system-admin'],
    shown: true,
  },
  {
    login: 'kiem.toan',
    facility: null,
    name: 'Kiểm toán viên',
    title: '',
    position: '',
    phone: null,
    licence: null,
    specialties: [],
    roles: ['auditor'],
    shown: false,
  },
];

/** Only ever valid on the embedded database and from this machine. */
export const DEMO_PASSWORD = 'hoichan-demo';
