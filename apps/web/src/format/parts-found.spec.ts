import { partsFound } from './parts-found.js';

const shown = (text: string, searched: string): string =>
  partsFound(text, searched)
    .map(({ part, found }) => (found ? `[${part}]` : part))
    .join('');

it.each([
  ['Nguyễn Thị Đào', 'dao ngu', '[Ngu]yễn Thị [Đào]'],
  ['Nguyễn Thị Đào', 'thi  DAO', 'Nguyễn [Thị] [Đào]'],
  ['HC-2026-000777', '0007', 'HC-2026-[0007]77'],
  ['Đau ngực', 'guc', 'Đau ngực'],
  ['Đau ngực', '', 'Đau ngực'],
  ['a.b', '.', 'a.b'],
  ['Đ\u1ed7 Sương'.normalize('NFD'), 'do', '[Đỗ] Sương'],
])('%s, looked for by “%s”', (text, searched, expected) => {
  expect(shown(text, searched)).toBe(expected);
});
