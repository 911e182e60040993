import { originAllowed } from './origin.js';

const plain = { trustProxy: false, webOrigins: ['https://api.hospital.vn'] };

describe('the origin of a socket', () => {
  it.each([
    ['the page this process serves', { origin: 'https://hoichan.vn:8443', host: 'hoichan.vn:8443' }, plain, true],
    ['a page of a named origin', { origin: 'https://api.hospital.vn', host: 'live.hospital.vn' }, plain, true],
    ['no browser', { host: 'hoichan.vn' }, plain, true],
    ['a page of another site', { origin: 'https://evil.example', host: 'hoichan.vn' }, plain, false],
    ['another port of the same machine', { origin: 'http://localhost:1', host: 'localhost:3000' }, plain, false],
    ['a sandboxed page', { origin: 'null', host: 'hoichan.vn' }, plain, false],
    [
      'a page behind the proxy',
      { origin: 'https://hoichan.vn', host: 'session:3000', 'x-forwarded-host': 'hoichan.vn' },
      { ...plain, trustProxy: true },
      true,
    ],
    [
      'a forged forwarded host',
      { origin: 'https://evil.example', host: 'hoichan.vn', 'x-forwarded-host': 'evil.example' },
      plain,
      false,
    ],
  ])('of %s', (_name, headers, options, allowed) => {
    expect(originAllowed({ headers }, options)).toBe(allowed);
  });
});
