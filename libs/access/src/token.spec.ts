import { sessionToken } from './cookie.js';
import { hashToken, newToken } from './token.js';

it('is 32 random bytes, and its hash does not show it', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(newToken()).not.toBe(token);
  expect(hashToken(token)).toHaveLength(32);
  expect(hashToken(token).toString('base64url')).not.toBe(token);
});

it('is read from its cookie among others', () => {
  expect(sessionToken('a=b; hoichan_session=abc; c=d')).toBe('abc');
  expect(sessionToken('a=b')).toBeNull();
  expect(sessionToken(undefined)).toBeNull();
});
