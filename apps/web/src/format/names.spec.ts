import { folded, initials, vnCompare } from './names.js';

describe('vnCompare', () => {
  it('sorts by given name, then by the rest', () => {
    const names = ['Trần Văn Hùng', 'Nguyễn Thị Ánh', 'Lê Văn An', 'Đỗ Thị Hùng', 'Nguyễn Văn Đạt', 'Phạm Văn Dũng'];
    expect(names.sort(vnCompare)).toEqual([
      'Lê Văn An',
      'Nguyễn Thị Ánh',
      'Phạm Văn Dũng',
      'Nguyễn Văn Đạt',
      'Đỗ Thị Hùng',
      'Trần Văn Hùng',
    ]);
  });

  it('takes composed and decomposed letters as the same', () => {
    expect(vnCompare('Lê Ánh', 'Lê Ánh'.normalize('NFD'))).toBe(0);
  });
});

it('initials are of the family and the given name', () => {
  expect(initials('Nguyễn Thị Đào')).toBe('NĐ');
  expect(initials('Ánh')).toBe('Á');
});

it('folded drops accents and case', () => {
  expect(folded('Đặng Thị Ước')).toBe('dang thi uoc');
});
