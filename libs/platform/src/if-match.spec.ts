import { InvalidInput } from './errors.js';
import { versionOf } from './if-match.js';

describe('If-Match', () => {
  it.each([
    ['"3"', 3],
    ['3', 3],
    ['W/"12"', 12],
    [undefined, null],
  ])('%s is version %s', (header, version) => {
    expect(versionOf(header)).toBe(version);
  });

  it.each(['*', '', '"a"', '-1', '1, 2'])('refuses "%s"', (header) => {
    expect(() => versionOf(header)).toThrow(InvalidInput);
  });
});
