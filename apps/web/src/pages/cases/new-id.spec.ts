import { newId } from './new-id.js';

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an id', () => {
  it('is a UUID of version 7 whatever chance gives', () => {
    for (const byte of [0x00, 0x5a, 0xff]) {
      expect(newId(1_790_000_000_000, new Uint8Array(10).fill(byte))).toMatch(FORM);
    }
  });

  it('sorts as time passes', () => {
    const zero = new Uint8Array(10);
    expect(newId(2_000, zero) > newId(1_000, zero)).toBe(true);
  });

  it('is another one each time', () => {
    expect(newId()).not.toBe(newId());
  });
});
