import fc from 'fast-check';
import { ALLOWED_TYPES, allowedType, contentDisposition, safeFileName, storageKeyOf } from './attachment.js';

describe('what may be attached', () => {
  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['image/apng', 'image/png'],
    ['audio/x-m4a', 'audio/mp4'],
    ['application/pdf', 'application/pdf'],
    ['application/x-msdownload', null],
    ['application/x-elf', null],
    ['application/zip', null],
    ['image/svg+xml', null],
    ['text/html', null],
    ['constructor', null],
    [null, null],
  ])('%s: %s', (detected, mediaType) => {
    expect(allowedType(detected)).toBe(mediaType);
  });
});

describe('the name of a file', () => {
  it.each([
    ['X-quang phổi.jpg', 'image/jpeg', 'X-quang phổi.jpg'],
    ['ẢNH.JPEG', 'image/jpeg', 'ẢNH.jpeg'],
    ['report.exe', 'image/jpeg', 'report.exe.jpg'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['C:\\fakepath\\a.png', 'image/png', 'a.png'],
    ['fdp\u202egpj.exe', 'application/pdf', 'fdpgpj.exe.pdf'],
    ['a\r\nSet-Cookie: x.png', 'image/png', 'aSet-Cookie_ x.png'],
    ['', 'image/png', 'file.png'],
    ['.png', 'image/png', 'png.png'],
    ['x'.repeat(400), 'image/png', `${'x'.repeat(150)}.png`],
  ])('%j of %s becomes %j', (given, mediaType, expected) => {
    expect(safeFileName(given, mediaType)).toBe(expected);
  });

  it('always ends as its content says and holds no folder', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...Object.keys(ALLOWED_TYPES)),
        (given, mediaType) => {
          const name = safeFileName(given, mediaType);
          expect(ALLOWED_TYPES[mediaType]).toContain(name.split('.').at(-1));
          expect(name).not.toMatch(/[\\/\p{Cc}]/u);
          expect(name.startsWith('.')).toBe(false);
        },
      ),
    );
  });

  it('goes out in ASCII for old clients and whole for the others', () => {
    expect(contentDisposition('inline', 'Đơn "thuốc" (1).pdf')).toBe(
      `inline; filename="Don _thuoc_ (1).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22thu%E1%BB%91c%22%20%281%29.pdf`,
    );
  });
});

it('a file lies in one of 256 folders', () => {
  expect(storageKeyOf('0190a1b2-0000-7000-8000-0000000000ff')).toBe('ff/0190a1b2-0000-7000-8000-0000000000ff');
});
