/**
 * From a consent that is taken back to the last byte of the recording, in Chromium: `npm run bench -- withdrawal [TIMES]`;
 * two seconds are promised.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { RecordedBytes } from '../support/recorded-bytes.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { report } from './report.js';
import { median } from './statistics.js';

const TIMES = Number(process.argv[2] ?? 10);
const LIMIT_MS = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'hoichan-bench-withdrawal-'));
const hoichan = await StandaloneProcess.start({ RECORDINGS_DIR: folder });
const browser = await launchChromium();
try {
  const clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
  const specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa');
  const consultId = await bothInRoom(clinic, specialist);
  const disk = new RecordedBytes(folder);
  const times: number[] = [];
  for (let time = 1; time <= TIMES; time++) {
    const recordingId = await record(specialist, clinic, consultId);
    await disk.grow();
    const answers = `/recordings/${recordingId}/answers`;
    const [took] = await Promise.all([disk.lastGrowth(), clinic.ask('POST', answers, { agreed: false })]);
    console.log(`  ${time}: ${Math.round(took)} ms`);
    times.push(took);
  }
  const limit = { unit: 'ms', anchor: null, goal: LIMIT_MS, bounds: 'at most' } as const;
  report('withdrawal', [
    { name: 'consent taken back to the last byte', ...limit, ours: median(times), worst: Math.max(...times) },
  ]);
} finally {
  await browser.close();
  await hoichan.close();
  rmSync(folder, { recursive: true, force: true });
}

async function bothInRoom(clinic: DoctorPage, specialist: DoctorPage): Promise<string> {
  await sendCase(clinic);
  await specialist.click('Nhận ca');
  await specialist.page.waitForURL(/\/consults\//);
  const path = new URL(specialist.page.url()).pathname;
  await clinic.open(path);
  for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
  for (const { page } of [specialist, clinic]) {
    await page.locator('video[data-source="camera"][data-practitioner]').first().waitFor();
  }
  return path.split('/').at(-1) ?? '';
}

/** Everybody agrees, and the patient; answers with the recording's id. */
async function record(asker: DoctorPage, other: DoctorPage, consultId: string): Promise<string> {
  const recordings = `/consults/${consultId}/recordings`;
  await asker.ask('POST', recordings);
  const all = (await (await asker.ask('GET', recordings)).json()) as { id: string; state: string }[];
  const id = all.find(({ state }) => state !== 'stopped')?.id ?? '';
  await other.ask('POST', `/recordings/${id}/answers`, { agreed: true });
  const word = { agreed: true, way: 'oral-witnessed', givenBy: 'self', witness: 'ĐD Nguyễn Thị Mai' };
  await other.ask('POST', `/recordings/${id}/patient-consents`, word);
  return id;
}
