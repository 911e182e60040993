import type { Browser, Page } from 'playwright-core';
import { watchArrivals } from '../support/arrivals.js';
import { launchChromium } from '../support/chromium.js';
import { DoctorPage } from '../support/doctor-page.js';
import { describeWith } from '../support/programs.js';
import { sendCase } from '../support/send-case.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

const SWITCH = 'Làm mờ phía sau bạn';
const FACE = 'video[data-source="camera"][aria-label="Hình của Nguyễn Thị Mỹ Hạnh"]';
const OWN = 'video[data-source="camera"][aria-label="Hình của bạn"]';

/** The sharpest edge in a shown picture, from 0 to 255; 0 where there is no picture. The fake camera draws no person. */
const sharpness = (page: Page, video: string): Promise<number> =>
  page.evaluate<number>(`(() => {
    const shown = document.querySelector(${JSON.stringify(video)});
    if (!shown || shown.videoWidth === 0) return 0;
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 360;
    const context = canvas.getContext('2d');
    context.drawImage(shown, 0, 0, 640, 360);
    const { data } = context.getImageData(160, 90, 320, 180);
    let sharpest = 0;
    for (let i = 4; i < data.length; i += 4) {
      if ((i / 4) % 320 !== 0) sharpest = Math.max(sharpest, Math.abs(data[i] - data[i - 4]));
    }
    return sharpest;
  })()`);

/** What is behind a doctor is blurred before it leaves their computer. */
describeWith('chromium')('a blurred background', () => {
  let hoichan: StandaloneProcess;
  let browser: Browser;
  let clinic: DoctorPage;
  let specialist: DoctorPage;

  beforeAll(async () => {
    hoichan = await StandaloneProcess.start();
    browser = await launchChromium();
    clinic = await DoctorPage.signIn(browser, hoichan.url, 'bs.hanh', { prepare: watchArrivals });
    specialist = await DoctorPage.signIn(browser, hoichan.url, 'bs.khoa');
    await sendCase(clinic);
    await specialist.click('Nhận ca');
    await specialist.page.waitForURL(/\/consults\//);
    await clinic.open(new URL(specialist.page.url()).pathname);
    for (const doctor of [specialist, clinic]) await doctor.click('Vào phòng hội chẩn');
    await specialist.page.locator(FACE).waitFor({ timeout: 90_000 });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await hoichan.close();
  }, 60_000);

  const turn = async (): Promise<void> => {
    await clinic.click('Thêm');
    await clinic.page.getByRole('menuitemcheckbox', { name: SWITCH }).click();
  };

  it('is so for oneself and for the others, and sharp again when it is switched off', async () => {
    const before = await until(
      () => sharpness(specialist.page, FACE),
      (sharpest) => sharpest > 20,
      60_000,
    );
    const isBlurred = (sharpest: number): boolean => sharpest > 0 && sharpest < before / 2;
    await turn();
    await until(() => sharpness(clinic.page, OWN), isBlurred, 90_000);
    await until(() => sharpness(specialist.page, FACE), isBlurred, 90_000);
    await turn();
    await until(
      () => sharpness(specialist.page, FACE),
      (sharpest) => sharpest > before / 2,
      90_000,
    );
  }, 300_000);

  it('made no page fail', () => {
    expect([...clinic.failures, ...specialist.failures]).toEqual([]);
  });
});
