import { loginFault, mayEnter, normalLogin } from './account.js';

const HERE = '127.0.0.1';
const ELSEWHERE = '10.0.0.7';
const staff = { demo: false, disabledAt: null };
const demo = { demo: true, disabledAt: null };

it('lets staff in from anywhere, demo or not', () => {
  expect(mayEnter(staff, ELSEWHERE, false)).toBe(true);
  expect(mayEnter(staff, HERE, true)).toBe(true);
});

it('lets a demo account in only in the demo, and only on its own machine', () => {
  expect(mayEnter(demo, HERE, true)).toBe(true);
  expect(mayEnter(demo, '::1', true)).toBe(true);
  expect(mayEnter(demo, ELSEWHERE, true)).toBe(false);
  expect(mayEnter(demo, 'unknown', true)).toBe(false);
  expect(mayEnter(demo, HERE, false)).toBe(false);
});

it('lets nobody in whose account is disabled', () => {
  expect(mayEnter({ ...staff, disabledAt: new Date() }, HERE, true)).toBe(false);
});

it.each(['an', 'bs.an', 'Nguyễn_Văn-An', 'an@benhvien.vn'])('takes the login %s', (login) => {
  expect(loginFault(login)).toBeNull();
});

it.each(['a', 'nguyen van an', '.an', 'an:b', 'a'.repeat(61), ''])('refuses the login "%s"', (login) => {
  expect(loginFault(login)).toBe('wrong-format');
});

it('keeps a login as one sees it', () => {
  expect(normalLogin(' Nguyễn '.normalize('NFD'))).toBe('Nguyễn'.normalize('NFC'));
});
