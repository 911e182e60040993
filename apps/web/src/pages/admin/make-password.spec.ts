import { makePassword } from './make-password.js';

describe('an initial password', () => {
  it('is four groups of four, long enough for the rules', () => {
    let turn = 0;
    expect(makePassword((below) => turn++ % below)).toBe('abcd-efgh-jkmn-pqrs');
  });

  it('has no letter that is mistaken for another', () => {
    let turn = 0;
    const seen = Array.from({ length: 10 }, () => makePassword((below) => turn++ % below)).join('');
    expect(seen).not.toMatch(/[il1o0A-Z]/);
  });
});
