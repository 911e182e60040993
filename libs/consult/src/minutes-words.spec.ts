import { endedConsult } from '../../../test/support/minutes.js';
import { ageWords, birthDateWords, patientWords, shortTime, timeSpan } from './minutes-words.js';

const { patient } = endedConsult();

describe('times on paper are those of a clock in Vietnam', () => {
  it('puts the day of a consult once, and both where it went past midnight', () => {
    expect(timeSpan('2026-03-02T06:43:40.000Z', '2026-03-02T07:02:31.000Z')).toBe(
      'từ 13 giờ 43 đến 14 giờ 02, ngày 02 tháng 03 năm 2026',
    );
    expect(timeSpan('2026-03-02T16:50:00.000Z', '2026-03-02T17:05:00.000Z')).toBe(
      'từ 23 giờ 50 ngày 02 tháng 03 năm 2026 đến 00 giờ 05, ngày 03 tháng 03 năm 2026',
    );
  });

  it('writes midnight as 00', () => {
    expect(shortTime('2026-03-02T17:00:00.000Z')).toBe('00:00:00 03/03/2026');
  });
});

describe('a patient', () => {
  it.each([
    [{ name: null, unnamedReason: 'unknown' as const }, 'Chưa rõ danh tính'],
    [{ name: null, unnamedReason: 'newborn' as const }, 'Trẻ sơ sinh chưa đặt tên'],
    [{}, 'Nguyễn Thị Bích Ngọc'],
  ])('%j is called %s', (changes, words) => {
    expect(patientWords({ ...patient, ...changes })).toBe(words);
  });

  it.each([
    [{ birthDate: '1964-05-09' }, '61 tuổi'],
    [{ birthDate: '1964' }, 'khoảng 62 tuổi'],
    [{ birthDate: null, estimatedAge: 40 }, 'khoảng 40 tuổi'],
    [{ birthDate: '2026-02-20' }, '10 ngày tuổi'],
    [{ birthDate: null, estimatedAge: null }, ''],
  ])('%j is %s old', (changes, words) => {
    expect(ageWords({ ...patient, ...changes }, '2026-03-02T06:43:40.000Z')).toBe(words);
  });

  it('was born on as much of a date as is known', () => {
    expect(['1964-05-09', '1964-05', '1964'].map(birthDateWords)).toEqual(['09/05/1964', '05/1964', '1964']);
  });
});
