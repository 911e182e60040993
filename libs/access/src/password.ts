/** Lengths that a password may have, in characters. */
const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

/** What people choose first, here and everywhere: a password of these and digits alone is none. */
const COMMON_WORDS = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'letmein', 'welcome', 'iloveyou', 'qwertyuiop', 'asdfghjkl'],
  ...['qwerty', 'asdfgh', 'zxcvbnm', 'zxcvbn', 'abcdefghij', 'abcdef'],
  ...['admin', 'administrator', 'login', 'master', 'dragon', 'monkey', 'football', 'abc', 'abcd', 'xyz', 'qaz', 'wsx'],
  ...['matkhau', 'anhyeuem', 'emyeuanh', 'vietnam', 'saigon', 'hanoi', 'dongnai', 'bienhoa', 'xuanloc'],
  ...['hoichan', 'benhvien', 'bacsi', 'phongkham', 'dieuduong', 'hospital', 'doctor', 'medical', 'clinic'],
];

export type PasswordFault = 'too-short' | 'too-long' | 'too-common';

/** What is wrong with a password that somebody wants to have, or null. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'too-short';
  if (length > PASSWORD_LENGTH.max) return 'too-long';
  return isCommon(password, login) ? 'too-common' : null;
}

/** Vietnamese input methods write one letter in several ways; the same word must give the same password. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

function isCommon(password: string, login: string): boolean {
  let rest = plainLetters(password);
  const words = [...COMMON_WORDS, plainLetters(login)].filter((word) => word.length > 2);
  for (const word of words.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  // Digits around common words add little, as does one letter repeated.
  return new Set(rest.replace(/\d/g, '')).size < 3;
}

/** Lower case, without accents or blanks, đ as d. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
