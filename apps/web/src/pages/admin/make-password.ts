/** Letters and digits that nobody mistakes for another when they are read out or written down. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/** An initial password in groups that are easy to read out: `kq4m-x7bd-...`, nearly 80 bits. */
export const makePassword = (chance: Chance): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(chance(LETTERS.length))).join(''),
  ).join('-');

/** Even chance from the browser's random source: a draw beyond the last whole multiple is thrown away. */
export const browserChance: Chance = (below) => {
  const limit = 256 - (256 % below);
  for (;;) {
    const [draw = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (draw < limit) return draw % below;
  }
};
