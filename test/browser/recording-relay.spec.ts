import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealedFile } from '#platform';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { openMediaPage, serveMediaPage } from '../support/media-page.js';
import { describeWith } from '../support/programs.js';
import { startRelay, type TestRelay, type TestRelayClient } from '../support/relay.js';

const ROOM = { roomId: 'consult-1' };

/** What lies on the disk of a relay that records a real browser. */
describeWith('chromium', 'ffmpeg')('a relay that records', () => {
  let browser: Browser;
  let relay: TestRelay;
  let served: { url: string; close(): void };
  let session: TestRelayClient;
  let clinic: Page;
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-recording-'));
  const key = randomBytes(32);

  beforeAll(async () => {
    served = await serveMediaPage();
    relay = await startRelay({ graceMs: 10_000, recording: { folder, ffmpeg: 'ffmpeg' } });
    session = await relay.connect();
    browser = await launchChromium();
    clinic = await openMediaPage(browser, served.url, () => session);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    served.close();
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const probe = (path: string, entries: string): string[] =>
    spawnSync('ffprobe', ['-v', 'error', '-select_streams', 'v', '-show_entries', entries, '-of', 'csv=p=0', path], {
      encoding: 'utf8',
    }).stdout.split('\n');

  it('writes what a browser sends from a key frame on, every frame of it, and nothing in the clear', async () => {
    await clinic.evaluate(`media.join('${ROOM.roomId}', 'clinic').then(media.send)`);
    await clinic.waitForTimeout(3_000);
    const recording = { ...ROOM, recordingId: 'one' };
    for (let times = 0; times < 10; times++) {
      const peers = [{ prefix: 'clin', label: 'clinic' }];
      await session.call('keepRecording', { ...recording, key: key.toString('hex'), peers });
      await clinic.waitForTimeout(500);
    }
    await session.call('stopRecording', recording);

    const names = readdirSync(join(folder, recording.recordingId));
    expect(names).toHaveLength(1);
    const sealed = await SealedFile.open(join(folder, recording.recordingId, names[0] ?? ''), key);
    expect(sealed.description).toMatchObject({ label: 'clinic', stream: 'person' });
    const parts: Buffer[] = [];
    for await (const part of sealed.read(0, sealed.size)) parts.push(part);
    await sealed.close();
    const open = join(folder, 'open.webm');
    writeFileSync(open, Buffer.concat(parts));

    const [first = '', ...others] = probe(open, 'packet=pts_time,flags').filter((line) => line !== '');
    expect(first).toContain('K');
    const times = [first, ...others].map(Number.parseFloat);
    const seconds = (times.at(-1) ?? 0) - (times[0] ?? 0);
    expect(seconds).toBeGreaterThan(3);
    // The fake camera has 30 pictures a second.
    expect(times.length).toBeGreaterThan(seconds * 30 * 0.97);
  }, 60_000);
});
