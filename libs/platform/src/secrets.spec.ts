import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './secrets.js';

describe('keptSecret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes a secret once and keeps it where only its owner reads', () => {
    const file = join(folder, 'audit.key');
    const secret = keptSecret(file);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(file)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['audit.key']);
  });
});
