import { readFileSync } from 'node:fs';
import { PRODUCT_VERSION } from './version.js';

it('is the one of package.json', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: PRODUCT_VERSION });
});
