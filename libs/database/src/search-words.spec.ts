import { searchPatterns } from './search-words.js';

describe('the words of a search', () => {
  it.each([
    ['nguyễn  thị hoa', ['%nguyễn%', '%thị%', '%hoa%']],
    ['  ', []],
    ['100%_\\', ['%100\\%\\_\\\\%']],
    ['a b c d e f g h i', ['%a%', '%b%', '%c%', '%d%', '%e%', '%f%', '%g%', '%h%']],
  ])('"%s"', (text, patterns) => {
    expect(searchPatterns(text)).toEqual(patterns);
  });
});
