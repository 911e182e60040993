/** From the click on submit to the ring on the specialist's open page, in Chromium: 20 times, the limit is a second. */
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { draftCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { report } from './report.js';
import { median, quantile } from './statistics.js';

const TIMES = 20;
const LIMIT_MS = 1_000;

const hoichan = await StandaloneProcess.start();
const browser = await launchChromium();
try {
  const clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh');
  const specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa');
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const caseId = await draftCase(clinic);
    const ring = specialist.page.getByRole('button', { name: 'Nhận ca' });
    const began = performance.now();
    await Promise.all([ring.waitFor(), clinic.ask('POST', `/cases/${caseId}/submit`)]);
    times.push(performance.now() - began);
    await clinic.ask('POST', `/cases/${caseId}/withdraw`, { reason: 'Đo thời gian đổ chuông' });
    await ring.waitFor({ state: 'hidden' });
  }
  report('ring', [
    { name: 'submit to ring: median', unit: 'ms', ours: median(times), anchor: LIMIT_MS, goal: 1 },
    { name: 'submit to ring: p95', unit: 'ms', ours: quantile(times, 0.95), anchor: LIMIT_MS, goal: 1 },
  ]);
} finally {
  await browser.close();
  await hoichan.close();
}
