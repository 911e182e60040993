import { safeReturnPath, signInPath } from './return-path.js';

it('the sign-in page remembers where somebody wanted to go', () => {
  expect(signInPath('/')).toBe('/sign-in');
  expect(signInPath('/cases/1?tab=files')).toBe('/sign-in?next=%2Fcases%2F1%3Ftab%3Dfiles');
});

describe('a return path', () => {
  it.each(['/cases/1?tab=files', '/rota'])('%s is followed', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in'])(
    '%s is not',
    (path) => {
      expect(safeReturnPath(path)).toBe('/');
    },
  );
});
