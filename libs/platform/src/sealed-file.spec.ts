import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealBroken, SealedFile, SealedFileWriter } from './sealed-file.js';
import { unwrapKey, wrapKey } from './wrapped-key.js';

const folder = mkdtempSync(join(tmpdir(), 'hoichan-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = randomBytes(32);
let files = 0;

async function sealed(content: Buffer, steps = 5_000): Promise<string> {
  const path = join(folder, String(++files));
  const writer = await SealedFileWriter.create(path, key, { of: 'a test' });
  for (let at = 0; at < content.length; at += steps) await writer.write(content.subarray(at, at + steps));
  await writer.close();
  await writer.close();
  return path;
}

async function readAll(path: string, start = 0, end = Infinity, by = key): Promise<Buffer> {
  const file = await SealedFile.open(path, by);
  try {
    const parts: Buffer[] = [];
    for await (const part of file.read(start, end)) parts.push(part);
    return Buffer.concat(parts);
  } finally {
    await file.close();
  }
}

describe('a sealed file', () => {
  it.each([0, 1, 16_383, 16_384, 16_385, 100_000])('gives back %d bytes', async (size) => {
    const content = randomBytes(size);
    expect((await readAll(await sealed(content))).equals(content)).toBe(true);
  });

  it('is read from any place to any other', async () => {
    const content = randomBytes(70_000);
    const path = await sealed(content, 333);
    for (const [start, end] of [
      [0, 10],
      [16_380, 16_390],
      [40_000, 70_000],
      [69_999, 80_000],
      [16_384, 32_768],
    ] as const) {
      expect((await readAll(path, start, end)).equals(content.subarray(start, end))).toBe(true);
    }
  });

  it('shows nothing of its content, and its description to everybody', async () => {
    const content = Buffer.from('một bí mật '.repeat(2_000));
    const path = await sealed(content);
    expect(readFileSync(path).includes('bí mật')).toBe(false);
    const file = await SealedFile.open(path, key);
    expect(file.description).toEqual({ of: 'a test' });
    await file.close();
  });

  it('is good up to its last whole piece when its writer died', async () => {
    const content = randomBytes(50_000);
    const path = await sealed(content);
    truncateSync(path, readFileSync(path).length - 7);
    expect((await readAll(path)).equals(content.subarray(0, 3 * 16_384))).toBe(true);
  });

  it('opens with no other key, and not when anything was changed', async () => {
    const path = await sealed(randomBytes(40_000));
    const bytes = readFileSync(path);
    expect(
      (await readAll(path, 0, Infinity, randomBytes(32)).catch((error: unknown) => error)) instanceof SealBroken,
    ).toBe(true);
    for (const at of [30, 100]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      await expect(readAll(path)).rejects.toThrow();
    }
    writeFileSync(path, 'something else');
    await expect(readAll(path)).rejects.toThrow(SealBroken);
  });

  it('never writes over another', async () => {
    const path = await sealed(randomBytes(10));
    await expect(SealedFileWriter.create(path, key, {})).rejects.toThrow('EEXIST');
  });
});

describe('a wrapped key', () => {
  it('is unwrapped by the secret that wrapped it', () => {
    const wrapped = wrapKey('s'.repeat(32), key);
    expect(unwrapKey('s'.repeat(32), wrapped).equals(key)).toBe(true);
    expect(() => unwrapKey('t'.repeat(32), wrapped)).toThrow();
    expect(wrapped.includes(key)).toBe(false);
  });
});
