import {
  ageOn,
  vietnamDay,
  type Age,
  type AllergyStatus,
  type ConsultForm,
  type ConsultKind,
  type ConsultRole,
  type InviteeStatus,
  type LinkQuality,
  type Sex,
} from '#contract';
import type { CodedDiagnosis, MinutesPatient } from './minutes.js';

/** The words of the printed form. It is a Vietnamese document, whatever language a screen speaks. */
export const ROLE_WORDS: Readonly<Record<ConsultRole, string>> = {
  chair: 'Chủ tọa',
  secretary: 'Thư ký',
  member: 'Thành viên',
};

export const FORM_WORDS: Readonly<Record<ConsultForm, string>> = {
  remote: 'Từ xa, qua hình ảnh trực tuyến',
  'in-person': 'Trực tiếp',
};

export const KIND_WORDS: Readonly<Record<ConsultKind, string>> = {
  advice: 'Tư vấn y tế từ xa',
  consult: 'Hội chẩn tư vấn khám bệnh, chữa bệnh từ xa',
  imaging: 'Hội chẩn tư vấn chẩn đoán hình ảnh từ xa',
  pathology: 'Hội chẩn tư vấn giải phẫu bệnh từ xa',
  surgery: 'Hội chẩn tư vấn phẫu thuật từ xa',
  training: 'Đào tạo, chuyển giao kỹ thuật từ xa',
};

export const STATUS_WORDS: Readonly<Record<InviteeStatus, string>> = { attended: 'Có tham gia', absent: 'Vắng mặt' };

export const LINK_WORDS: Readonly<Record<LinkQuality, string>> = { good: 'Tốt', fair: 'Trung bình', poor: 'Kém' };

export const SEX_WORDS: Readonly<Record<Sex, string>> = { 1: 'Nam', 2: 'Nữ', 3: 'Chưa xác định' };

const ALLERGY_WORDS: Readonly<Record<Exclude<AllergyStatus, 'recorded'>, string>> = {
  'none-known': 'Chưa ghi nhận dị ứng',
  'not-asked': 'Chưa hỏi được',
};

const IDENTIFIER_WORDS: Readonly<Record<string, string>> = {
  'personal-id': 'Số định danh cá nhân',
  'old-personal-id': 'Số CMND',
  insurance: 'Số thẻ BHYT',
  'hospital-number': 'Mã người bệnh',
  passport: 'Hộ chiếu',
};

export const identifierWords = (system: string): string => IDENTIFIER_WORDS[system] ?? 'Giấy tờ khác';

export const allergyWords = ({ allergyStatus, allergies }: MinutesPatient): string =>
  allergyStatus === 'recorded' ? (allergies ?? '') : ALLERGY_WORDS[allergyStatus];

export function patientWords({ name, unnamedReason }: MinutesPatient): string {
  if (name !== null) return name;
  return unnamedReason === 'newborn' ? 'Trẻ sơ sinh chưa đặt tên' : 'Chưa rõ danh tính';
}

export const diagnosisWords = ({ code, name }: CodedDiagnosis): string => (name === '' ? code : `${code} – ${name}`);

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

type ClockParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;

function clockParts(iso: string): ClockParts {
  const parts = new Map(CLOCK.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** `từ 13 giờ 43 đến 14 giờ 05, ngày 23 tháng 11 năm 2026`, at the clock of Vietnam. */
export function timeSpan(from: string, to: string): string {
  const [start, end] = [clockParts(from), clockParts(to)];
  const clock = ({ hour, minute }: ClockParts): string => `${hour} giờ ${minute}`;
  const day = ({ day: of, month, year }: ClockParts): string => `ngày ${of} tháng ${month} năm ${year}`;
  const first = day(start) === day(end) ? clock(start) : `${clock(start)} ${day(start)}`;
  return `từ ${first} đến ${clock(end)}, ${day(end)}`;
}

/** `14:05:09 23/11/2026`, at the clock of Vietnam. */
export function shortTime(iso: string): string {
  const { year, month, day, hour, minute, second } = clockParts(iso);
  return `${hour}:${minute}:${second} ${day}/${month}/${year}`;
}

/** `23/11/2026`, at the clock of Vietnam. */
export function dayOf(iso: string): string {
  const { year, month, day } = clockParts(iso);
  return `${day}/${month}/${year}`;
}

/** A birth date as much as is known of it: `12/03/1984`, `03/1984`, `1984`. */
export const birthDateWords = (birthDate: string): string => birthDate.split('-').reverse().join('/');

const AGE_UNITS: Readonly<Record<Age['unit'], string>> = { year: 'tuổi', month: 'tháng tuổi', day: 'ngày tuổi' };

/** The age at the time of the consult: `khoảng 60 tuổi`, `5 tháng tuổi`. */
export function ageWords({ birthDate, estimatedAge }: MinutesPatient, at: string): string {
  const age = ageOn(vietnamDay(new Date(at)), birthDate, estimatedAge);
  return age === null ? '' : `${age.approximate ? 'khoảng ' : ''}${age.value} ${AGE_UNITS[age.unit]}`;
}
