import { sizeFor } from './picture-fit.js';

describe('what a picture needs', () => {
  it.each([
    ['a face in a strip', 200, 1, 'small'],
    ['a face in a strip on a sharp screen', 200, 2, 'small'],
    ['one of four in a grid', 440, 1, 'medium'],
    ['the large one on a phone', 360, 3, 'medium'],
    ['the large one on a PC', 930, 1, 'large'],
    ['one that is not to be seen', 0, 2, 'hidden'],
  ] as const)('%s', (_what, width, density, size) => expect(sizeFor(width, density)).toBe(size));
});
