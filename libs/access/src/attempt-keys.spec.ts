import { sessionKeys, signInKeys } from './attempt-keys.js';

const keys = (...attempt: Parameters<typeof signInKeys>): string[] => signInKeys(...attempt).map(({ key }) => key);

it('counts strangers by login and by address', () => {
  expect(keys(' BS.An ', '10.0.0.1', false)).toEqual(['login:bs.an', 'address:10.0.0.1']);
});

it('counts an account by itself where it is known, beyond the reach of who guesses elsewhere', () => {
  const strangers = keys('bs.an', '10.0.0.1', false);
  for (const key of keys('bs.an', '10.0.0.1', true)) expect(strangers).not.toContain(key);
});

it('clears a login by a success, never an address', () => {
  expect(signInKeys('an', '10.0.0.1', false).map((key) => key.clearedBySuccess)).toEqual([true, false]);
});

it('counts within a session by the session', () => {
  expect(sessionKeys('s').map(({ key }) => key)).toEqual(['session:s']);
});
