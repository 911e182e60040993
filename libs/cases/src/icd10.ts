/** One code of the classification of diseases, with its name in both languages. */
export interface Icd10Code {
  code: string;
  nameVi: string;
  nameEn: string;
  hasSubcodes: boolean;
}

export type Icd10Fault = 'too-few-columns' | 'wrong-code' | 'name-missing' | 'name-too-long' | 'listed-twice';

/** A letter, two digits and, for a more specific code, one or two after a point. */
const CODE = /^[A-Z]\d{2}(?:\.\d{1,2})?$/;
const LONGEST_NAME = 400;

/** The columns by the names that files give them, ours and those of the ministry's table. */
const HEADINGS: Readonly<Record<keyof Icd10Code, readonly string[]>> = {
  code: ['code', 'mã', 'mã bệnh', 'ma_icd', 'ma_benh'],
  nameVi: ['name_vi', 'tên bệnh', 'ten_benh', 'ten_icd'],
  nameEn: ['name_en', 'disease name who 2019 (english)', 'ten_tieng_anh'],
  hasSubcodes: ['has_subcodes'],
};

/** Where each column stands; null for one that is not there. */
export type Icd10Columns = Readonly<Record<keyof Icd10Code, number | null>>;

/** The columns of a table by its first line, or null when it is no list of codes. */
export function icd10Columns(heading: readonly string[]): Icd10Columns | null {
  const names = heading.map((cell) => oneLine(cell).toLowerCase());
  const find = (field: keyof Icd10Code): number | null => {
    const index = names.findIndex((name) => HEADINGS[field].includes(name));
    return index < 0 ? null : index;
  };
  const columns = {
    code: find('code'),
    nameVi: find('nameVi'),
    nameEn: find('nameEn'),
    hasSubcodes: find('hasSubcodes'),
  };
  return columns.code === null || columns.nameVi === null || columns.nameEn === null ? null : columns;
}

/** Reads one line. The marks † and * of the double classification are not part of a code. */
export function icd10Code(cells: readonly string[], columns: Icd10Columns): Icd10Code | Icd10Fault {
  const cell = (field: keyof Icd10Code): string | undefined => cells[columns[field] ?? -1];
  const [code, nameVi, nameEn] = [cell('code'), cell('nameVi'), cell('nameEn')];
  if (code === undefined || nameVi === undefined || nameEn === undefined) return 'too-few-columns';
  const read = {
    code: code.trim().replace(/[†*+]+$/u, ''),
    nameVi: oneLine(nameVi),
    nameEn: oneLine(nameEn),
    hasSubcodes: oneLine(cell('hasSubcodes') ?? '') !== '',
  };
  if (!CODE.test(read.code)) return 'wrong-code';
  if (read.nameVi === '' || read.nameEn === '') return 'name-missing';
  return Math.max(read.nameVi.length, read.nameEn.length) > LONGEST_NAME ? 'name-too-long' : read;
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
