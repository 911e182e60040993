import { fitsPassword, hashPassword } from './password-hash.js';

const PASSWORD = 'trực đêm thứ bảy';

it('is argon2id with its parameters in the hash', async () => {
  expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('fits its own password, however the accents were typed, and no other', async () => {
  const hash = await hashPassword(PASSWORD);
  expect(await fitsPassword(hash, PASSWORD.normalize('NFD'))).toBe(true);
  expect(await fitsPassword(hash, `${PASSWORD} `)).toBe(false);
});

it('never fits where there is no account, not even the password that is verified for the time it takes', async () => {
  expect(await fitsPassword(null, 'nobody')).toBe(false);
});
