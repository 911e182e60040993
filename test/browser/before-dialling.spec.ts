import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { BadLink } from '../support/link/bad-link.js';
import { describeWith } from '../support/programs.js';
import { draftCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';

const PHONE = { width: 390, height: 844 };
/** Two slow heartbeats, and the next look. */
const NOTICED_MS = 60_000;

/** What both doctors know of each other, and of their lines, before one calls the other. */
describeWith('chromium', 'namespaces')('before dialling', () => {
  let link: BadLink;
  let hoichan: StandaloneProcess;
  let browsers: Browser[];
  let clinic: DoctorPage;
  let specialist: DoctorPage;
  let caseId: string;

  beforeAll(async () => {
    link = await BadLink.open();
    hoichan = await StandaloneProcess.start({ MEDIA_LISTEN_IP: link.nearIp });
    await link.forward(Number(new URL(hoichan.url).port));
    browsers = [await launchChromium(), await launchChromium({ behind: link })];
    const [near, far] = browsers;
    if (!near || !far) throw new Error('no browser');
    specialist = await DoctorPage.signIn(near, hoichan.url, 'bs.khoa');
    clinic = await DoctorPage.signIn(far, hoichan.url, 'bs.hanh', { size: PHONE });
    caseId = await draftCase(clinic);
    await link.both({ delayMs: 250 });
    await clinic.open(`/cases/${caseId}`);
  }, 180_000);

  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await hoichan.close();
    await link.close();
  }, 60_000);

  const plan = (): Locator => clinic.page.getByRole('region', { name: 'Khi gửi, sẽ gọi lần lượt' });

  it('the one who asks sees who will be called, and how to reach who is not there', async () => {
    const khoa = plan().locator('div', { hasText: 'Khoa' }).last();
    await khoa.getByText('đang trực tuyến').waitFor();
    const others = plan().getByText('không trực tuyến');
    await others.first().waitFor({ timeout: NOTICED_MS });
    expect(await plan().getByRole('link', { name: /^Gọi/ }).count()).toBe(await others.count());
  }, 90_000);

  it('is told that their own line is weak', async () => {
    await plan().getByText('trực tuyến, đường truyền yếu').waitFor({ timeout: NOTICED_MS });
    expect(await clinic.axeFaults()).toEqual([]);
  }, 90_000);

  it('both see in the lobby who is at a weak line, and who has gone', async () => {
    await clinic.ask('POST', `/cases/${caseId}/submit`);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await specialist.sees('trực tuyến, đường truyền yếu', NOTICED_MS);
    await clinic.open(new URL(specialist.page.url()).pathname);
    await clinic.sees('đang trực tuyến');
    await specialist.close();
    await clinic.sees('không trực tuyến', NOTICED_MS);
    await clinic.page.getByRole('link', { name: /^Gọi/ }).first().waitFor();
    expect(await clinic.axeFaults()).toEqual([]);
  }, 180_000);
});
