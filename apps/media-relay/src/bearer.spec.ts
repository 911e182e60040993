import { carries } from './bearer.js';

describe('the bearer of the secret', () => {
  const secret = 'sesame-sesame-sesame-sesame-sesame';

  it.each([`Bearer ${secret}`, `bearer ${secret}`])('is let in with "%s"', (header) => {
    expect(carries(secret, header)).toBe(true);
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', secret, `Basic ${secret}`, `Bearer ${secret}x`, 'Bearer x'])(
    'is not let in with "%s"',
    (header) => {
      expect(carries(secret, header)).toBe(false);
    },
  );
});
