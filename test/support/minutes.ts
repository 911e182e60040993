import type { DraftSource } from '../../libs/consult/src/minutes-draft.js';
import { EMPTY_OPINION } from '../../libs/consult/src/opinion.js';

export const SPECIALIST = '00000000-0000-7000-8000-00000000000a';
export const CLINICIAN = '00000000-0000-7000-8000-00000000000b';
export const COLLEAGUE = '00000000-0000-7000-8000-00000000000c';
const HOSPITAL = {
  id: '00000000-0000-7000-8000-0000000000f1',
  name: 'Bệnh viện Đa khoa Đồng Nai',
  shortName: 'BVĐK Đồng Nai',
};
const CENTRE = {
  id: '00000000-0000-7000-8000-0000000000f2',
  name: 'Trung tâm Y tế khu vực Xuân Lộc',
  shortName: 'TTYT Xuân Lộc',
};

const at = (time: string): Date => new Date(`2026-03-02T${time}+07:00`);

/** A consult on a heart attack that has just ended: three people, two questions, nothing unusual. */
export function endedConsult(changes: Partial<DraftSource> = {}): DraftSource {
  const stay = (id: string, practitionerId: string, joinedAt: Date, leftAt: Date) => ({
    id,
    consultId: 'consult',
    practitionerId,
    guestId: null,
    processId: 'process',
    joinedAt,
    seenAt: leftAt,
    leftAt,
    linkQuality: 'good' as const,
  });
  return {
    kase: {
      number: 'DN-2026-000123',
      requestingPractitionerId: CLINICIAN,
      submittedAt: at('13:40:00'),
      admittedAt: at('12:55:00'),
      treatingDepartment: 'Khoa Hồi sức cấp cứu',
      situation: 'Đau ngực trái dữ dội giờ thứ hai, điện tâm đồ có ST chênh lên, cần quyết định tái tưới máu.',
      background: 'Tăng huyết áp 8 năm, hút thuốc lá 20 gói-năm. Không tiền căn xuất huyết.',
      medication: 'Amlodipin 5 mg mỗi ngày',
      pregnancy: null,
      baseline: 'Sinh hoạt độc lập',
      examination: 'Vã mồ hôi, da lạnh, phổi không ran, tim đều rõ, không âm thổi.',
      results: 'Điện tâm đồ: ST chênh lên 3 mm ở V2–V4. Troponin I 2,4 ng/mL. Creatinin 88 µmol/L.',
      tried: 'Aspirin 324 mg, clopidogrel 300 mg, enoxaparin 30 mg tĩnh mạch lúc 13 giờ 20.',
      diagnosisCode: 'I21.0',
      diagnosisText: 'Nhồi máu cơ tim cấp thành trước',
      questions: [
        {
          id: 'q1',
          number: 1,
          text: 'Có chỉ định tiêu sợi huyết ngay tại chỗ không?',
          answer: 'Có. Tenecteplase liều theo cân nặng, tiêm trong vòng 10 phút.',
        },
        {
          id: 'q2',
          number: 2,
          text: 'Chuyển người bệnh khi nào và bằng gì?',
          answer: 'Chuyển ngay sau tiêm bằng xe cấp cứu có máy phá rung và bác sĩ đi cùng.',
        },
      ],
      vitals: [
        {
          pulse: 104,
          systolic: 96,
          diastolic: 60,
          temperature: 36.8,
          respirations: 22,
          spo2: 94,
          onOxygen: true,
          oxygenFlow: 3,
          consciousness: 'A',
          glucose: 7.8,
          weight: 62,
          height: null,
        },
      ],
    },
    patient: {
      id: '00000000-0000-7000-8000-0000000000e1',
      name: 'Nguyễn Thị Bích Ngọc',
      unnamedReason: null,
      birthDate: '1964-05-09',
      estimatedAge: null,
      sex: 2,
      identifiers: [
        { system: 'personal-id', value: '075164000123' },
        { system: 'hospital-number', value: '26004512' },
      ],
      address: 'Ấp 3, xã Xuân Lộc, Đồng Nai',
      place: 'Phòng 2, giường 5',
      allergyStatus: 'recorded',
      allergies: 'Penicillin (nổi mề đay)',
    },
    facilities: { requesting: CENTRE, consulting: HOSPITAL },
    participants: [
      { practitionerId: SPECIALIST, role: 'chair' },
      { practitionerId: CLINICIAN, role: 'secretary' },
      { practitionerId: COLLEAGUE, role: 'member' },
    ],
    people: [
      {
        id: SPECIALIST,
        name: 'Trần Quốc Khánh',
        title: 'BS.CKII',
        position: 'Trưởng khoa Tim mạch',
        facilityId: HOSPITAL.id,
        facilityName: HOSPITAL.name,
      },
      {
        id: CLINICIAN,
        name: 'Lê Thị Hồng Đào',
        title: 'BS',
        position: 'Bác sĩ điều trị',
        facilityId: CENTRE.id,
        facilityName: CENTRE.name,
      },
      {
        id: COLLEAGUE,
        name: 'Phạm Văn Dũng',
        title: 'BS.CKI',
        position: 'Phó khoa Hồi sức cấp cứu',
        facilityId: CENTRE.id,
        facilityName: CENTRE.name,
      },
    ],
    attendances: [
      stay('a1', CLINICIAN, at('13:43:02'), at('14:02:30')),
      stay('a2', SPECIALIST, at('13:43:40'), at('14:02:31')),
      stay('a3', COLLEAGUE, at('13:50:00'), at('13:55:10')),
    ],
    guests: [],
    recordings: [],
    opinion: {
      ...EMPTY_OPINION,
      discussion: 'Thời gian vận chuyển đến phòng can thiệp trên 120 phút, không có chống chỉ định của tiêu sợi huyết.',
      diagnosis: 'Nhồi máu cơ tim cấp ST chênh lên thành trước, Killip I, giờ thứ hai',
      cause: 'Tắc cấp động mạch liên thất trước',
      prognosis: 'Nặng',
      treatment: 'Tenecteplase 35 mg tiêm tĩnh mạch, tiếp tục enoxaparin, statin liều cao.',
      care: 'Theo dõi điện tâm đồ liên tục, huyết áp 5 phút một lần trong giờ đầu.',
      conclusion: 'Tiêu sợi huyết ngay, chuyển Bệnh viện Đa khoa Đồng Nai để can thiệp.',
      mainCode: 'I21.0',
      secondaryCodes: ['I10'],
    },
    codeNames: new Map([
      ['I21.0', 'Nhồi máu cơ tim cấp xuyên thành của thành trước'],
      ['I10', 'Tăng huyết áp vô căn (nguyên phát)'],
    ]),
    consultedFrom: at('13:43:40'),
    endedAt: at('14:02:31'),
    ...changes,
  };
}
