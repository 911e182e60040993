import { normalPassword, passwordFault } from './password.js';

describe('passwordFault', () => {
  it.each([
    ['ngắn', 'too-short'],
    ['123456789', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['1234567890', 'too-common'],
    ['aaaaaaaaaa', 'too-common'],
    ['Password123', 'too-common'],
    ['P@ssw0rd2026', 'too-common'],
    ['Mật khẩu 123', 'too-common'],
    ['BenhVienDongNai1', 'too-common'],
    ['qwertyuiop1', 'too-common'],
    ['nguyen.van.an1', 'too-common'],
  ])('refuses %s', (password, fault) => {
    expect(passwordFault(password, 'nguyen.van.an')).toBe(fault);
  });

  it.each(['cà phê sữa đá', 'hoichan-demo', 'R7#kd02mmPq', 'trực đêm thứ bảy', '84-tàu-hỏa-xanh'])(
    'takes %s',
    (password) => {
      expect(passwordFault(password, 'nguyen.van.an')).toBeNull();
    },
  );

  it('counts characters, not UTF-16 units', () => {
    expect(passwordFault('🩺'.repeat(9), 'an')).toBe('too-short');
  });
});

it('takes the same word for the same password however it was typed', () => {
  expect(normalPassword('trực đêm'.normalize('NFD'))).toBe(normalPassword('trực đêm'.normalize('NFC')));
});
