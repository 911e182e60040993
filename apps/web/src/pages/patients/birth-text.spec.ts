import { birthText, parseBirthDate } from './birth-text.js';

describe('a birth date as it is typed', () => {
  it.each([
    ['09/03/1958', '1958-03-09'],
    ['9-3-1958', '1958-03-09'],
    ['09031958', '1958-03-09'],
    [' 3/1958', '1958-03'],
    ['1958', '1958'],
  ])('%s', (text, date) => {
    expect(parseBirthDate(text)).toBe(date);
  });

  it.each(['', '58', '09/03/58', 'khoảng 60', '1/2/3/1958'])('"%s" is none', (text) => {
    expect(parseBirthDate(text)).toBeNull();
  });

  it('is written back as it is said', () => {
    expect(birthText('1958-03-09')).toBe('09/03/1958');
    expect(birthText(null)).toBe('');
  });
});
